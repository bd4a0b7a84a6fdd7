import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personOf } from "~/http/person-of.server";
import { paths } from "~/paths";
import { OfficePage } from "~/ui/admin/office-page";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";
import { SheetPart } from "~/ui/tax-document/sheet-part";
import { sheetPage } from "../documents/open-document.server";
import { readDocument } from "./read-document.server";

export const handle = { policy: "staff" as const, right: "documents.read" as const, dense: true };

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const document = await readDocument({ id: params.document, actor: personOf(context), request: context.requestId });
  return { id: document._id, number: document.number, ...sheetPage(document, request, context.locale) };
}

/** One document, to be read alone. Reading it is written down: it names people. */
export default function OfficeDocument() {
  const { id, number, sheet, next, first } = useLoaderData<typeof loader>();
  const { t, href } = usePage();
  return (
    <OfficePage tab="documents" title={number} back={{ to: paths.adminDocuments(), name: t("document.office.title") }}>
      <SheetPart sheet={sheet} level={2} />
      <Pager next={next === null ? undefined : paths.adminDocument({ document: id }, { from: next })} first={first ? undefined : paths.adminDocument({ document: id })} />
      <p>
        <a className="btn2" href={href(paths.adminDocumentFile({ document: id, file: `${number}.pdf` }))}>
          {t("document.pdf")}
        </a>
      </p>
    </OfficePage>
  );
}
