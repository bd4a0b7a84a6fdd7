import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendPdf } from "~/http/pdf/send-pdf.server";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { readDocument } from "./read-document.server";

export const handle = { policy: "staff" as const, right: "documents.read" as const };

/** The PDF of a document for staff; reading it is written down as of the page. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const document = await readDocument({ id: params.document, actor: personOf(context), request: context.requestId });
  if (params.file !== `${document.number}.pdf`) throw notFound();
  return sendPdf(document, context.locale);
}
