import { formatPhone } from "~/domain/contact/phone";
import { paths } from "~/paths";
import type { BookingLine } from "~/domain/artisan/booking-line";
import { formatDayOf, formatTimeOf } from "~/ui/format/moment";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { Visit } from "~/ui/visit";
import { WhatAndWhere } from "./what-and-where";

/** A visit that is agreed: when first, then who, what and where, the booking, and the number to call. */
export function VisitLine({ line }: { line: BookingLine }) {
  const { t, href, locale, now } = usePage();
  const { id, customer, start, phone } = line;
  const day = formatDayOf(start, locale);
  return (
    <Visit time={formatTimeOf(start, locale)} day={day === formatDayOf(now, locale) ? t("artisan.today.word") : day}>
      <p>
        <a href={href(paths.booking({ booking: id }))}>
          <b>
            <OwnWords text={customer} />
          </b>
        </a>
      </p>
      <WhatAndWhere line={line} />
      {phone ? (
        <p>
          <a href={`tel:${phone}`}>{t("artisan.call", { phone: formatPhone(phone) })}</a>
        </p>
      ) : null}
    </Visit>
  );
}
