import { useLoaderData } from "@remix-run/react";
import { showDemoCodes } from "~/services/staff/show-demo-codes.server";
import { Frame } from "~/ui/frame";
import { Grid } from "~/ui/grid";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";

export const handle = { policy: "dev" as const };

export const loader = async () => ({ codes: await showDemoCodes(Date.now()) });

/** The authenticator app of the demo's staff. */
export default function Codes() {
  const { t } = usePage();
  const { codes } = useLoaderData<typeof loader>();
  const columns = [{ head: t("auth.admin.email") }, { head: t("admin.col.role") }, { head: t("dev.codes.code") }];
  return (
    <Frame>
      <Head title={t("dev.codes.title")} />
      <h1>{t("dev.codes.title")}</h1>
      <p>{t("dev.codes.text")}</p>
      <Grid caption={t("dev.codes.title")} columns={columns} rows={codes.map(({ email, role, code }) => ({ key: email, cells: [email, t(`admin.role.${role}`), <code key="code">{code}</code>] }))} />
    </Frame>
  );
}
