import { paths } from "~/paths";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { shortMoment } from "./short-moment";

interface ParkedEntry {
  collection: string;
  id: string;
  booking: string | null;
  key: string;
  lane: string;
  kind: string;
  tries: number;
  error: string | null;
  at: number | null;
  behind: number;
}

/** Outbox entries that wait for staff, one line each; what belongs to a booking leads to it. */
export function ParkedEntriesGrid({ entries }: { entries: readonly ParkedEntry[] }) {
  const { t, href, locale } = usePage();
  const columns = [{ head: t("admin.work.document") }, { head: t("admin.col.lane") }, { head: t("admin.col.work") }, { head: t("admin.work.since") }, { head: t("admin.col.tries"), right: true }, { head: t("admin.work.behind"), right: true }, { head: t("admin.col.error") }];
  const rows = entries.map(({ collection, id, booking, key, lane, kind, tries, error, at, behind }) => ({
    key: `${collection}:${id}:${key}`,
    cells: [
      booking ? (
        <a key="to" href={href(paths.adminBooking({ booking }))}>
          {`${collection} ${id}`}
        </a>
      ) : (
        `${collection} ${id}`
      ),
      lane,
      kind,
      at === null ? "" : shortMoment(at, locale, { year: true }),
      tries,
      behind,
      error ?? "",
    ],
  }));
  return <Grid caption={t("admin.work.entries")} columns={columns} rows={rows} />;
}

interface ParkedJob {
  id: string;
  name: string;
  key: string;
  tries: number;
  error: string | null;
  at: number;
}

/** Jobs that wait for staff, one line each. */
export function ParkedJobsGrid({ jobs }: { jobs: readonly ParkedJob[] }) {
  const { t, locale } = usePage();
  const columns = [{ head: t("admin.col.work") }, { head: t("admin.fact.id") }, { head: t("admin.work.since") }, { head: t("admin.col.tries"), right: true }, { head: t("admin.col.error") }];
  const rows = jobs.map(({ id, name, key, tries, error, at }) => ({ key: id, cells: [name, key, shortMoment(at, locale, { year: true }), tries, error ?? ""] }));
  return <Grid caption={t("admin.work.jobs")} columns={columns} rows={rows} />;
}
