import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paths } from "~/paths";
import { DocumentPage } from "~/ui/tax-document/document-page";
import { usePage } from "~/ui/page";
import { openDocument, sheetPage } from "./open-document.server";

export const handle = { policy: "either" as const, whileSuspended: true };

/** One document, for whoever it names. */
export async function loader({ params, context, request }: LoaderFunctionArgs) {
  const document = await openDocument(context, params.document);
  const { _id: id, number, booking } = document;
  return { id, file: `${number}.pdf`, booking, ...sheetPage(document, request, context.locale) };
}

export default function Document() {
  const { id, file, booking, sheet, next, first } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const back = booking ? { to: paths.bookingDocuments({ booking }), name: t("document.list.title") } : { to: paths.artisanDocuments(), name: t("document.list.title") };
  return <DocumentPage sheet={sheet} pdf={paths.documentFile({ document: id, file })} back={back} next={next === null ? undefined : paths.document({ document: id }, { from: next })} first={first ? undefined : paths.document({ document: id })} />;
}
