import type { NextAction } from "~/domain/booking/next-step";
import type { LocalText } from "~/domain/local-text";
import type { BookingState } from "~/domain/booking/states";
import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { indianTime } from "../format/indian-time";
import { formatDayOf, formatMoment, formatTimeOf } from "../format/moment";
import { usePage } from "../page";
import { Visit } from "../visit";
import { actionPath } from "./action-path";

/** A booking in its customer's list. */
export interface ListedBooking {
  id: string;
  state: BookingState;
  dueAt: Millis | null;
  start: Millis;
  title: LocalText;
  artisan: { slug: string; craft: string; name: LocalText };
  service: { id: string };
  /** What can be done from the list. */
  actions: NextAction[];
}

const yearOf = (at: Millis): string => indianTime(at).date.slice(0, 4);

/** One booking of a list: day first, then what and with whom, how it stands, and the next step. */
export function BookingEntry({ booking }: { booking: ListedBooking }) {
  const { t, href, locale, now } = usePage();
  const { id, start, state, dueAt, artisan } = booking;
  const [time, year] = [formatTimeOf(start, locale), yearOf(start)];
  const deadline = dueAt !== null && (state === "awaiting_payment" || state === "requested") ? t(state === "requested" ? "booking.list.answerBy" : "booking.list.payBy", { when: formatMoment(dueAt, locale) }) : null;
  return (
    <Visit dayFirst day={formatDayOf(start, locale)} time={year === yearOf(now) ? time : `${time}, ${year}`}>
      <p>
        <a href={href(paths.booking({ booking: id }))}>
          <b>{booking.title[locale]}</b>
        </a>{" "}
        {t("booking.with", { name: artisan.name[locale] })}
        <br />
        {t(`booking.state.${state}`)}
        {deadline ? (
          <>
            <br />
            {deadline}
          </>
        ) : null}
      </p>
      {booking.actions.length > 0 ? (
        <div className="mt-2">
          {booking.actions.map((action) => (
            <a key={action} className="btn2" href={href(actionPath(action, booking))}>
              {t(`booking.do.${action}`)}
            </a>
          ))}
        </div>
      ) : null}
    </Visit>
  );
}
