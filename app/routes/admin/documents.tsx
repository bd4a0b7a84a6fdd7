import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PAGE_CURSOR, readCursor, writeCursor } from "~/domain/page-cursor";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { findDocuments } from "~/services/admin/find-documents.server";
import { DocumentsGrid } from "~/ui/admin/documents-grid";
import { OfficePage } from "~/ui/admin/office-page";
import { EmptyState } from "~/ui/empty-state";
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
  const { t, href } = usePage();
  return (
    <OfficePage tab="documents" title={t("document.office.title")}>
      <form className="bar" action={href(paths.adminDocuments())}>
        <div>
          <label htmlFor="q">{t("document.office.q")}</label>
          <input type="search" id="q" name="q" defaultValue={q} maxLength={100} autoComplete="off" inputMode="search" />
        </div>
        <button className="btn2">{t("admin.filter.button")}</button>
        {q ? (
          <a className="link" href={href(paths.adminDocuments())}>
            {t("admin.filter.clear")}
          </a>
        ) : null}
      </form>
      {documents.length > 0 ? (
        <DocumentsGrid documents={documents} />
      ) : (
        <EmptyState heading={t(q ? "document.office.noneFits" : "document.office.none")}>
          {q ? (
            <p>
              <a className="link" href={href(paths.adminDocuments())}>
                {t("document.office.all")}
              </a>
            </p>
          ) : null}
        </EmptyState>
      )}
      <Pager next={next ? paths.adminDocuments({ q, after: writeCursor(next) }) : undefined} first={after ? paths.adminDocuments({ q }) : undefined} />
    </OfficePage>
  );
}
