import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PAGE_CURSOR, readCursor, writeCursor } from "~/domain/page-cursor";
import { personOf } from "~/http/person-of.server";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { listDocuments } from "~/services/tax-document/list-documents.server";
import { ShopPage } from "~/ui/artisan/shop-page";
import { EmptyState } from "~/ui/empty-state";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";
import { DocumentList } from "~/ui/tax-document/document-list";
import { listedDocument } from "~/ui/tax-document/listed-document";

export const handle = { policy: "artisan" as const, whileSuspended: true };

const query = z.object({ before: z.string().regex(PAGE_CURSOR).optional() });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { before } = readQuery(request, query);
  const { documents, next } = await listDocuments({ asked: { person: personOf(context) }, after: readCursor(before) });
  return { documents: documents.map((document) => listedDocument(document, context.locale)), next, first: before === undefined };
}

/** Everything issued by an artisan and to him: statements, bills, the marketplace's invoices. */
export default function ShopDocuments() {
  const { documents, next, first } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <ShopPage tab="money" title={t("document.list.title")} back={{ to: paths.artisanMoney(), name: t("artisan.money.title") }}>
      <p>{t("document.list.artisanText")}</p>
      {documents.length > 0 ? (
        <DocumentList documents={documents} />
      ) : (
        <EmptyState heading={t("document.list.none")}>
          <p>{t("document.list.noneText.artisan")}</p>
        </EmptyState>
      )}
      <Pager next={next ? paths.artisanDocuments({ before: writeCursor(next) }) : undefined} first={first ? undefined : paths.artisanDocuments()} />
    </ShopPage>
  );
}
