import { formatLength } from "../format/duration";
import { formatMoment, formatTimeOf } from "../format/moment";
import { Facts } from "../facts";
import { usePage } from "../page";
import { formatPhone } from "~/domain/contact/phone";
import type { BookingSummary } from "./booking-view";
import { whereText } from "./where";

interface BookingFactsProps {
  booking: BookingSummary;
  phone?: string | null;
  artisanPhone?: string | null;
  prepare?: string | null;
}

const callable = (phone: string) => <a href={`tel:${phone}`}>{formatPhone(phone)}</a>;

function HiddenPart({ where }: { where: string }) {
  const { t } = usePage();
  return (
    <>
      {where}
      <br />
      <span className="soft">{t("booking.where.later")}</span>
    </>
  );
}

/** When, where, for how long and for how many, with the note; numbers only where the page may show them. */
export function BookingFacts({ booking, phone = null, artisanPhone = null, prepare = null }: BookingFactsProps) {
  const { t, locale } = usePage();
  const { relation, address, start, end, state } = booking;
  const name = booking.other[locale];
  const customer = relation === "customer";
  const where = whereText({ t, locale }, { place: booking.place, address, workshop: booking.artisan.place[locale] });
  const promised = state === "requested" && !customer && address !== null && !address.house && address.pin !== "";
  return (
    <Facts
      facts={[
        { label: t("booking.details.when"), value: formatMoment(start, locale, { year: true }) },
        { label: t("booking.details.where"), value: promised ? <HiddenPart where={where} /> : where },
        { label: t("booking.details.length"), value: t("booking.details.lengthUntil", { length: formatLength(booking.service.lengthMinutes, locale), time: formatTimeOf(end, locale) }) },
        { label: t("booking.details.people"), value: booking.people },
        artisanPhone ? { label: t("booking.details.phoneOf", { name }), value: callable(artisanPhone) } : null,
        phone ? { label: customer ? t("booking.details.yourPhone") : t("booking.details.phoneOf", { name }), value: customer ? formatPhone(phone) : callable(phone) } : null,
        booking.note ? { label: customer ? t("booking.details.note") : t("booking.details.noteOf", { name }), value: booking.note } : null,
        prepare && customer ? { label: t("booking.details.prepare"), value: prepare } : null,
      ]}
    />
  );
}
