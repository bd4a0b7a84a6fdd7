import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendPdf } from "~/http/pdf/send-pdf.server";
import { notFound } from "~/http/responses.server";
import { openDocument } from "./open-document.server";

export const handle = { policy: "either" as const, whileSuspended: true };

/** The PDF of a document, under its number, for whoever it names. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const document = await openDocument(context, params.document);
  if (params.file !== `${document.number}.pdf`) throw notFound();
  return sendPdf(document, context.locale);
}
