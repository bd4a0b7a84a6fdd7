import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PAGE_CURSOR, readCursor, writeCursor } from "~/domain/page-cursor";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { findDocuments } from "~/services/admin/find-documents.server";
import { DocumentsGrid } from "~/ui/admin/documents-grid";
import { FilterBar } from "~/ui/admin/filter-bar";
import { NoneFound } from "~/ui/admin/none-found";
import { OfficePage } from "~/ui/admin/office-page";
import { SearchInput } from "~/ui/admin/search-input";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";
import { listedDocument } from "~/ui/tax-document/listed-document";

export const handle = { policy: "staff" as const, right: "documents.read" as const, dense: true };

const query = z.object({ q: z.string().trim().max(100).default(""), after: z.string().regex(PAGE_CURSOR).default("") });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { q, after } = readQuery(request, query);
  const { documents, next } = await findDocuments({ text: q, after: readCursor(after) });
  return { q, after, next, documents: documents.map((document) => listedDocument(document, context.locale)) };
}

/** All documents, the newest first, or those of a booking, or the one of a number. Nobody is named here. */
export default function OfficeDocuments() {
  const { q, after, documents, next } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <OfficePage tab="documents" title={t("document.office.title")}>
      <FilterBar to={paths.adminDocuments()} filtered={q !== ""}>
        <SearchInput label={t("document.office.q")} value={q} />
      </FilterBar>
      {documents.length > 0 ? (
        <DocumentsGrid documents={documents} />
      ) : (
        <NoneFound heading={t(q ? "document.office.noneFits" : "document.office.none")} all={q ? { to: paths.adminDocuments(), label: t("document.office.all") } : null} />
      )}
      <Pager next={next ? paths.adminDocuments({ q, after: writeCursor(next) }) : undefined} first={after ? paths.adminDocuments({ q }) : undefined} />
    </OfficePage>
  );
}
