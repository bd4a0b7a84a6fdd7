import type { BookingLine } from "~/domain/artisan/booking-line";
import { formatLength } from "~/ui/format/duration";
import { usePage } from "~/ui/page";

/** What is asked for, when if it is not said elsewhere, for how many, and where as far as it may be known. */
export function WhatAndWhere({ line, when }: { line: BookingLine; when?: string }) {
  const { t, locale } = usePage();
  const { title, people, lengthMinutes, place, area, pin } = line;
  const where = [t(`artisan.place.${place}`), [area, pin].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  return (
    <p>
      {title}, {t("artisan.people", { count: people })}, {formatLength(lengthMinutes, locale)}
      <br />
      {when ? (
        <>
          <b>{when}</b>
          <br />
        </>
      ) : null}
      {where}
    </p>
  );
}
