import type { StandingReason } from "~/domain/account/standing/reasons";
import { isOverdue } from "~/domain/account/standing/standing";
import { paths } from "~/paths";
import { formatTimeLeft } from "~/ui/format/duration";
import { Grid } from "~/ui/grid";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { StateWord } from "~/ui/state-word";
import { shortMoment } from "./short-moment";

interface GridAppeal {
  id: string;
  name: string;
  reason: StandingReason;
  at: number;
  dueAt: number;
  by: string;
}

/** Open appeals one line each, the one to be answered first on top; the viewer's own suspensions are marked. */
export function AppealsGrid({ appeals }: { appeals: readonly GridAppeal[] }) {
  const { t, href, locale, now, viewer } = usePage();
  const columns = [{ head: t("people.appeals.person") }, { head: t("people.appeals.against") }, { head: t("people.appeals.came") }, { head: t("people.appeals.due") }, { head: t("people.appeals.left") }, { head: "" }];
  const rows = appeals.map(({ id, name, reason, at, dueAt, by }) => ({
    key: id,
    cells: [
      <a key="to" href={href(paths.adminAppeal({ appeal: id }))}>
        <OwnWords text={name} />
      </a>,
      t(`people.reason.${reason}`),
      shortMoment(at, locale, { year: true }),
      shortMoment(dueAt, locale, { year: true }),
      isOverdue({ dueAt }, now) ? (
        <StateWord key="late" tone="bad">
          {t("people.appeals.late")}
        </StateWord>
      ) : (
        formatTimeLeft(dueAt - now, locale)
      ),
      by === viewer?.id ? t("people.appeals.yours") : "",
    ],
  }));
  return <Grid whole caption={t("people.appeals.title")} columns={columns} rows={rows} />;
}
