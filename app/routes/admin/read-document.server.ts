import type { TaxDocument } from "~/domain/tax-document/tax-document";
import { notFound } from "~/http/responses.server";
import { findTaxDocument } from "~/models/tax-document.server";
import { recordDocumentRead } from "~/services/audit/record-read.server";

/** A document for a member of staff, and the note in the record that he read it. */
export async function readDocument({ id = "", actor, request }: { id: string | undefined; actor: string; request: string }): Promise<TaxDocument> {
  const document = await findTaxDocument(id);
  if (!document) throw notFound();
  await recordDocumentRead({ document: document._id, actor, request, now: Date.now() });
  return document;
}
