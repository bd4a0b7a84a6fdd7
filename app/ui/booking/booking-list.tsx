import { writeCursor, type PageCursor } from "~/domain/page-cursor";
import { paths } from "~/paths";
import { EmptyState } from "../empty-state";
import { Frame } from "../frame";
import { Head } from "../head";
import { usePage } from "../page";
import { Pager } from "../pager";
import { BookingEntry, type ListedBooking } from "./booking-entry";

interface BookingListProps {
  needsAction: readonly ListedBooking[];
  upcoming: readonly ListedBooking[];
  past: readonly ListedBooking[];
  /** Where the next page of past bookings begins. */
  older: PageCursor | null;
  /** Whether this is the first page. */
  first: boolean;
}

/** A customer's bookings: what waits for him, what is coming, what is past. */
export function BookingList({ needsAction, upcoming, past, older, first }: BookingListProps) {
  const { t, href } = usePage();
  const empty = first && needsAction.length + upcoming.length + past.length === 0;
  return (
    <Frame>
      <Head title={t("booking.list.title")} />
      <h1>{t("booking.list.title")}</h1>
      {empty ? (
        <EmptyState heading={t("booking.list.emptyTitle")}>
          <p>{t("booking.list.emptyText")}</p>
          <p>
            <a className="btn" href={href(paths.search())}>
              {t("booking.list.find")}
            </a>
          </p>
        </EmptyState>
      ) : null}
      {first ? <Group title={t("booking.list.needsAction")} bookings={needsAction} /> : null}
      {first ? <Group title={t("booking.list.upcoming")} bookings={upcoming} none={empty ? null : t("booking.list.nothingComing")} /> : null}
      <Group title={t("booking.list.past")} bookings={past} />
      {older !== null || !first ? <Pager {...(older === null ? {} : { next: paths.bookings({ before: writeCursor(older) }) })} {...(first ? {} : { first: paths.bookings() })} /> : null}
    </Frame>
  );
}

function Group({ title, bookings, none = null }: { title: string; bookings: readonly ListedBooking[]; none?: string | null }) {
  if (bookings.length === 0 && !none) return null;
  return (
    <section className="sec">
      <h2>{title}</h2>
      {bookings.length === 0 ? <p>{none}</p> : bookings.map((booking) => <BookingEntry key={booking.id} booking={booking} />)}
    </section>
  );
}
