import { formatPhone } from "~/domain/contact/phone";
import type { Paise } from "~/domain/money";
import { areaName } from "~/domain/place/area-name";
import { formatLength } from "~/ui/format/duration";
import { formatDayOf, formatMoment } from "~/ui/format/moment";
import { formatMoney } from "~/ui/format/money";
import type { BookingMailData } from "./booking-mail";
import type { Reader } from "./letter";

type Show = (data: BookingMailData, reader: Reader) => string | null;

const exact = (paise: Paise): string => formatMoney(paise, { exact: true });

/** Everything a letter can tell about a booking, by name. What does not apply is null and left out. */
export const FACTS = {
  service: ({ service }, { locale }) => service[locale],
  when: ({ start }, { locale }) => formatMoment(start, locale, { year: true }),
  length: ({ lengthMinutes }, { locale }) => formatLength(lengthMinutes, locale),
  place: ({ reader, place, artisan }, { locale, t }) => (place === "home" && reader === "customer" ? t("mail.place.yourHome") : t(`mail.place.${place}`, { town: artisan.town[locale] })),
  address: ({ address }, { locale }) => address && [address.house, address.landmark, `${areaName(address.area)[locale]} ${address.pin}`].filter(Boolean).join("\n"),
  area: ({ address }, { locale }) => address && `${areaName(address.area)[locale]} ${address.pin}`,
  people: ({ people }) => String(people),
  note: ({ note }) => note || null,
  customer: ({ customer }) => customer.name,
  customerPhone: ({ customer }) => formatPhone(customer.phone) || null,
  artisanPhone: ({ artisan }) => artisan.phone && formatPhone(artisan.phone),
  paid: ({ pays, paid }) => (pays === "online" ? exact(paid) : null),
  due: ({ due }) => (due > 0 ? exact(due) : null),
  taken: ({ taken }) => (taken > 0 ? exact(taken) : null),
  toPay: ({ pays, total }) => (pays === "in_person" ? exact(total) : null),
  refund: ({ pays, refund }) => (pays === "online" ? exact(refund) : null),
  refundToCustomer: ({ pays, refund }) => (pays === "online" ? exact(refund) : null),
  refundAsked: ({ told }, { locale }) => (told ? formatDayOf(told.since, locale, { year: true }) : null),
  refundSent: ({ told }, { locale }) => (told?.at ? formatMoment(told.at, locale, { year: true }) : null),
  refundNumber: ({ told }) => told?.bankReference ?? null,
  earning: ({ pays, earning }) => (pays === "online" ? exact(earning) : null),
  toPayYou: ({ pays, total }) => (pays === "in_person" ? exact(total) : null),
  ourPart: ({ pays, taken, ourPart }) => ((pays === "in_person" || taken > 0) && ourPart > 0 ? exact(ourPart) : null),
  until: ({ until }, { locale }) => (until === null ? null : formatMoment(until, locale)),
  reference: ({ reference }) => reference,
} satisfies Record<string, Show>;

export type FactName = keyof typeof FACTS;
