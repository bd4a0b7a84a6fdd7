import { Fragment } from "react";
import type { Relation } from "~/domain/booking/relation";
import type { MoneyPlace } from "~/domain/payment/whereabouts";
import { paths } from "~/paths";
import { formatDayOf, formatMoment } from "../format/moment";
import { formatMoney } from "../format/money";
import { usePage } from "../page";
import { frozenReason } from "./frozen-reason";

interface MoneyPlacesProps {
  places: readonly MoneyPlace[];
  side: Relation;
  /** How the other side is called. */
  name: string;
  /** In the line of a list, where each part begins a line of its own. */
  inline?: boolean;
}

/** Who has the money of a booking now, until when and why: a sentence for each part of it. What goes back the customer is told by `RefundLines`. */
export function MoneyPlaces({ places, side, name, inline = false }: MoneyPlacesProps) {
  const told = places.filter(({ where }) => side === "artisan" || where !== "refund");
  return told.map((place, index) => {
    const words = <PlaceWords place={place} side={side} name={name} />;
    if (!inline) return <p key={index}>{words}</p>;
    return (
      <Fragment key={index}>
        <br />
        <span className="soft">{words}</span>
      </Fragment>
    );
  });
}

function PlaceWords({ place, side, name }: { place: MoneyPlace; side: Relation; name: string }) {
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
    case "refund":
      return t(`booking.place.refund.${place.stage}`, { amount, name, asked: formatDayOf(place.since, locale), day: formatDayOf(place.at ?? place.since, locale) });
  }
}

function FrozenWords({ side, amount, reason, since, until }: { side: Relation; amount: string; reason: string | null; since: string; until: string }) {
  const { t } = usePage();
  return `${t("booking.place.held.frozen", { amount, since })} ${frozenReason(t, side, reason)} ${t("booking.frozen.until", { until })}`;
}
