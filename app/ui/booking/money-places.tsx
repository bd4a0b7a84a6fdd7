import { Fragment } from "react";
import type { Relation } from "~/domain/booking/relation";
import type { Payer } from "~/domain/payment/payer";
import type { MoneyPlace } from "~/domain/payment/whereabouts";
import { isMessageKey } from "~/messages";
import { paths } from "~/paths";
import { formatDayOf, formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { usePage } from "../page";

interface MoneyPlacesProps {
  places: readonly MoneyPlace[];
  side: Relation;
  /** Who paid, where the customer reads it: to him money comes back. */
  payer?: Payer;
  /** How the other side is called. */
  name: string;
  /** Parts that are told elsewhere on the page. */
  besides?: readonly MoneyPlace["where"][];
  /** In the line of a list, where each part begins a line of its own. */
  inline?: boolean;
}

/** Who has the money of a booking now, until when and why: a sentence for each part of it. */
export function MoneyPlaces({ places, side, payer = "customer", name, besides = [], inline = false }: MoneyPlacesProps) {
  const told = places.filter(({ where }) => !besides.includes(where));
  return told.map((place, index) => {
    const words = <PlaceWords place={place} side={side} to={side === "customer" && payer !== "customer" ? "payer" : side} name={name} />;
    if (!inline) return <p key={index}>{words}</p>;
    return (
      <Fragment key={index}>
        <br />
        <span className="soft">{words}</span>
      </Fragment>
    );
  });
}

function PlaceWords({ place, side, to, name }: { place: MoneyPlace; side: Relation; to: Relation | "payer"; name: string }) {
  const { t, href, locale } = usePage();
  const amount = formatMoney(place.amount, { exact: true });
  switch (place.where) {
    case "held": {
      const until = place.until === null ? "" : formatMoment(place.until, locale);
      if (place.why === "frozen") return <FrozenWords side={side} amount={amount} reason={place.reason} since={formatDayOf(place.since ?? 0, locale)} until={formatDayOf(place.until ?? 0, locale)} />;
      if (side === "artisan") return t(`booking.place.artisan.held.${place.why}`, { amount, name, until });
      return t(`booking.place.customer.held.${place.why === "visit" || place.why === "objection" ? place.why : "soon"}`, { amount, name, until });
    }
    case "released":
      return t(`booking.place.${side}.released`, { amount, name, day: formatDayOf(place.at, locale) });
    case "paid_out":
      if (side === "customer") return t("booking.place.customer.released", { amount, name, day: formatDayOf(place.at, locale) });
      return (
        <>
          {t(`booking.place.paid.${place.paid?.state ?? "created"}`, { amount, day: formatDayOf(place.paid?.at ?? place.at, locale) })} <a href={href(paths.artisanPayout({ payout: place.payout }))}>{t("booking.place.paid.see")}</a>
        </>
      );
    case "owed":
      return t("booking.place.owed", { amount });
    case "refund_waits":
      return t(`booking.place.${to}.refundWaits`, { amount, name });
    case "refund_underway":
      return t(`booking.place.${to}.refunding`, { amount, name });
    case "refunded":
      return t(`booking.place.${to}.refunded`, { amount, name, day: formatDayOf(place.at, locale) });
  }
}

/** Why the money is held: to each side in its own words, else in those that staff chose for both. */
function FrozenWords({ side, amount, reason, since, until }: { side: Relation; amount: string; reason: string | null; since: string; until: string }) {
  const { t } = usePage();
  const own = `booking.frozen.${side}.${reason}`;
  const said = `finance.freeze.reason.${reason}`;
  const why = isMessageKey(own) ? t(own) : isMessageKey(said) ? t("booking.frozen.because", { reason: t(said) }) : t("booking.frozen.other");
  return `${t("booking.place.held.frozen", { amount, since })} ${why} ${t("booking.frozen.until", { until })}`;
}
