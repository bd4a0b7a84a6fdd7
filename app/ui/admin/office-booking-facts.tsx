import type { CalendarEntry } from "~/domain/availability/calendar";
import { balanceOf, depositOf } from "~/domain/booking/balance";
import type { Booking } from "~/domain/booking/booking";
import type { BookingState } from "~/domain/booking/states";
import { formatPhone } from "~/domain/contact/phone";
import { may } from "~/domain/permission/permissions";
import { areaName } from "~/domain/place/area-name";
import { paths } from "~/paths";
import { BookingStateWord } from "~/ui/artisan/booking-state-word";
import { Facts } from "~/ui/facts";
import { indianTime } from "~/ui/format/indian-time";
import { formatLength } from "~/ui/format/duration";
import { formatMoney } from "~/ui/format/money";
import { usePage } from "~/ui/page";
import { PersonLink } from "./person-link";
import { refundReason } from "./refund-reason";
import { shortMoment } from "./short-moment";

interface OfficeBookingFactsProps {
  booking: Booking;
  storedState: BookingState;
  customer: { id: string; name: string; contact: readonly string[] };
  artisan: { id: string; name: string; slug: string | null };
  entries: readonly CalendarEntry[];
}

/** What was agreed, by whom, and how it stands. */
export function OfficeBookingFacts({ booking, storedState, customer, artisan, entries }: OfficeBookingFactsProps) {
  const { t, href, locale, viewer } = usePage();
  const reached = may(viewer?.staffRole ?? null, "people.contact");
  const when = (at: number | null) => (at === null ? null : shortMoment(at, locale, { year: true }));
  const { state, dueAt, service, start, end, place, address, people, phone, note, policy, mode, pays, placedAt, refund, version, move } = booking;
  const facts = [
    { label: t("admin.fact.state"), value: <BookingStateWord state={state} /> },
    storedState === state ? null : { label: t("admin.fact.stored"), value: t(`booking.state.${storedState}`) },
    { label: t("admin.fact.due"), value: when(dueAt) },
    { label: t("admin.col.made"), value: when(placedAt) },
    { label: t("admin.col.visit"), value: `${when(start)} – ${indianTime(end).time}` },
    { label: t("admin.fact.service"), value: `${service.title[locale]}, ${formatLength(service.lengthMinutes, locale)}` },
    { label: t("admin.col.customer"), value: <><PersonLink person={customer} />{customer.contact.map((part) => `, ${part}`)}</> },
    { label: t("admin.col.artisan"), value: <><PersonLink person={artisan} />{artisan.slug ? <>, <a href={href(paths.artisan({ slug: artisan.slug }))}>{t("people.shop")}</a></> : null}</> },
    { label: t("admin.fact.place"), value: [t(`admin.place.${place}`), address?.house, address?.landmark, address && areaName(address.area)[locale], address?.pin].filter(Boolean).join(", ") },
    { label: t("admin.fact.people"), value: String(people) },
    { label: t("admin.fact.phone"), value: phone ? reached ? <a href={`tel:${phone}`}>{formatPhone(phone)}</a> : phone : null },
    { label: t("admin.fact.note"), value: note },
    { label: t("admin.fact.terms"), value: `${t(`artisan.policy.${policy}`)}, ${t(`admin.mode.${mode}`)}, ${t(`admin.pays.${pays}`)}` },
    balanceOf(booking) > 0 ? { label: t("admin.fact.balance"), value: t(`admin.balance.${booking.balance?.how ?? "unpaid"}`, { deposit: formatMoney(depositOf(booking), { exact: true }), balance: formatMoney(balanceOf(booking), { exact: true }) }) } : null,
    refund ? { label: t("admin.fact.refund"), value: `${formatMoney(refund.amount, { exact: true })}. ${refundReason(t, refund.rule)}` } : null,
    { label: t("admin.fact.calendar"), value: entries.length === 0 ? t("admin.fact.noEntry") : entries.map((entry) => `${when(entry.start)} – ${when(entry.end)} (${entry.until === null ? t("admin.fact.kept") : when(entry.until)})`).join("; ") },
    { label: t("admin.fact.version"), value: `${version} / ${move}` },
    { label: t("admin.fact.id"), value: <span className="whole-id">{booking._id}</span> },
  ];
  return <Facts facts={facts} />;
}
