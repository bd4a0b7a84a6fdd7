import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { shortMoment } from "./short-moment";

/** Where a person is signed in, one line each. */
export function DevicesGrid({ devices }: { devices: readonly { id: string; browser: string; system: string; since: number; seenAt: number }[] }) {
  const { t, locale } = usePage();
  const columns = [{ head: t("people.devices.browser") }, { head: t("admin.work.since") }, { head: t("people.devices.seen") }];
  const rows = devices.map(({ id, browser, system, since, seenAt }) => ({ key: id, cells: [[browser, system].filter(Boolean).join(", ") || t("account.devices.unknown"), shortMoment(since, locale, { year: true }), shortMoment(seenAt, locale, { year: true })] }));
  return <Grid caption={t("people.devices")} columns={columns} rows={rows} />;
}
