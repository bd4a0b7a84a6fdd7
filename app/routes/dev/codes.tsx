import { useLoaderData } from "@remix-run/react";
import { showDemoCodes } from "~/services/staff/show-demo-codes.server";
import { DevPage } from "~/ui/dev/dev-page";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";

export const handle = { policy: "dev" as const };

export const loader = async () => ({ codes: await showDemoCodes(Date.now()) });

/** The authenticator app of the demo's staff. */
export default function Codes() {
  const { t } = usePage();
  const { codes } = useLoaderData<typeof loader>();
  const columns = [{ head: t("admin.col.role") }, { head: t("dev.codes.code") }, { head: t("auth.admin.email") }];
  return (
    <DevPage title={t("dev.codes.title")}>
      <p>{t("dev.codes.text")}</p>
      <Grid caption={t("dev.codes.title")} columns={columns} rows={codes.map(({ email, role, code }) => ({ key: email, cells: [t(`admin.role.${role}`), <code key="code">{code}</code>, email] }))} />
    </DevPage>
  );
}
