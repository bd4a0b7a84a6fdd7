import { paths } from "~/paths";
import type { BookingLine } from "~/domain/artisan/booking-line";
import type { MoneyPlace } from "~/domain/payment/whereabouts";
import { MoneyPlaces } from "~/ui/booking/money-places";
import { formatDayOf, formatTimeOf } from "~/ui/format/moment";
import { Money } from "~/ui/money";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { BookingStateWord } from "./booking-state-word";

/** One booking in a list of money or of the past: when, who, what; how it is paid if in person, how it stands and what it brings, if anything. In a list of money also who has it now. */
export function PastLine({ line, places = [] }: { line: BookingLine; places?: readonly MoneyPlace[] | undefined }) {
  const { t, href, locale } = usePage();
  return (
    <li className="past">
      <p>
        <b>{formatDayOf(line.start, locale, { year: true })}</b>, {formatTimeOf(line.start, locale)}
        <br />
        <a href={href(paths.booking({ booking: line.id }))}>
          <OwnWords text={line.customer} />, {line.title}
        </a>
        <MoneyPlaces inline places={places} side="artisan" name={line.customer} />
        {line.pays === "in_person" ? (
          <>
            <br />
            <span className="soft">{t("artisan.money.inPerson")}</span>
          </>
        ) : null}
      </p>
      <p className="ends">
        <BookingStateWord state={line.state} />
        {line.receive > 0 ? (
          <span className="price">
            <Money paise={line.receive} exact />
          </span>
        ) : null}
      </p>
    </li>
  );
}
