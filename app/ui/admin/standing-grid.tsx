import type { Suspension, Told } from "~/domain/account/standing/standing";
import { paths } from "~/paths";
import { Grid, type GridRow } from "~/ui/grid";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { shortMoment } from "./short-moment";

/** Warnings, suspensions, appeals and how they ended, in order of time; `by` are names. The person's appeal is read on its own page, by who answers appeals. */
export function StandingGrid({ warnings, suspensions, appeals }: { warnings: readonly Told[]; suspensions: readonly Suspension[]; appeals: boolean }) {
  const { t, href, locale } = usePage();
  const line = (key: string, at: number, what: string, by: string, reason: string, words: string, to?: string): GridRow & { at: number } => ({
    key,
    at,
    cells: [
      shortMoment(at, locale, { year: true }),
      to ? (
        <a key="to" href={href(to)}>
          {what}
        </a>
      ) : (
        what
      ),
      by,
      reason,
      <span key="words" className="words">
        <OwnWords text={words} />
      </span>,
    ],
  });
  const rows = [
    ...warnings.map(({ id, at, by, reason, words }) => line(id, at, t("people.history.warning"), by, t(`people.reason.${reason}`), words)),
    ...suspensions.flatMap(({ id, at, by, reason, words, appeal, lifted }) => [
      line(id, at, t("people.history.suspension"), by, t(`people.reason.${reason}`), words),
      ...(appeal ? [line(`${id}-appeal`, appeal.at, t("people.history.appeal"), "", "", "", appeals ? paths.adminAppeal({ appeal: id }) : undefined)] : []),
      ...(appeal?.answer ? [line(`${id}-answer`, appeal.answer.at, t(appeal.answer.accepted ? "people.history.accepted" : "people.history.upheld"), appeal.answer.by, "", appeal.answer.words)] : []),
      ...(lifted && !appeal?.answer?.accepted ? [line(`${id}-lifted`, lifted.at, t("people.history.lifted"), lifted.by, "", lifted.reason)] : []),
    ]),
  ].sort((a, b) => a.at - b.at);
  const columns = [{ head: t("admin.col.when") }, { head: t("people.col.what") }, { head: t("admin.col.by") }, { head: t("admin.col.reason") }, { head: t("people.col.words") }];
  return <Grid caption={t("people.history")} columns={columns} rows={rows} />;
}
