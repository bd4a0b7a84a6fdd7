import { paths } from "~/paths";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import type { ListedDocument } from "~/ui/tax-document/listed-document";

/** Documents one line each; the number leads to one. */
export function DocumentsGrid({ documents }: { documents: readonly ListedDocument[] }) {
  const { t, href } = usePage();
  const rows = documents.map(({ id, title, number, date, total }) => ({
    key: id,
    cells: [
      <a key="to" href={href(paths.adminDocument({ document: id }))}>
        {number}
      </a>,
      title,
      date,
      total,
    ],
  }));
  return <Grid caption={t("document.office.title")} columns={[{ head: t("document.number") }, { head: t("document.office.kind") }, { head: t("document.date") }, { head: t("document.office.total"), right: true }]} rows={rows} />;
}
