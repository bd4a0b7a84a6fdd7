import { isOverdue, type BreakKind } from "~/domain/payment/break";
import { paths } from "~/paths";
import { formatAmount } from "~/ui/format/money";
import { formatTimeLeft } from "~/ui/format/duration";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { StateWord } from "~/ui/state-word";
import { shortMoment } from "./short-moment";

export interface GridBreak {
  id: string;
  kind: BreakKind;
  subject: string;
  booking: string | null;
  reference: string | null;
  ours: number | null;
  theirs: number | null;
  state: "open" | "closed";
  foundAt: number;
  owner: string | null;
  ownerName: string | null;
}

/** Differences one line each: what, where, both amounts, how long it is open, who looks after it. */
export function BreaksGrid({ breaks }: { breaks: readonly GridBreak[] }) {
  const { t, href, locale, now } = usePage();
  const columns = [{ head: t("finance.break.kind") }, { head: t("admin.col.booking") }, { head: t("finance.break.subject") }, { head: t("finance.break.ours"), right: true }, { head: t("finance.break.theirs"), right: true }, { head: t("finance.break.found") }, { head: t("finance.break.age") }, { head: t("finance.break.owner") }];
  const rows = breaks.map(({ id, kind, subject, booking, reference, ours, theirs, state, foundAt, ownerName }) => ({
    key: id,
    cells: [
      <a key="to" href={href(paths.adminBreak({ break: id }))}>
        {t(`finance.break.kind.${kind}`)}
      </a>,
      booking ? (
        <a key="booking" href={href(paths.adminBooking({ booking }))}>
          {reference}
        </a>
      ) : (
        ""
      ),
      <span key="subject" className="whole-id">
        {subject}
      </span>,
      ours === null ? "" : formatAmount(ours),
      theirs === null ? "" : formatAmount(theirs),
      shortMoment(foundAt, locale, { year: true }),
      state === "closed" ? (
        t("finance.break.state.closed")
      ) : isOverdue(foundAt, now) ? (
        <StateWord key="late" tone="bad">
          {t("finance.break.late")}
        </StateWord>
      ) : (
        formatTimeLeft(Math.max(0, now - foundAt), locale)
      ),
      ownerName ?? t("finance.break.nobody"),
    ],
  }));
  return <Grid whole caption={t("finance.break.title")} columns={columns} rows={rows} />;
}
