import type { PageCursor } from "~/domain/page-cursor";
import type { TaxDocument } from "~/domain/tax-document/tax-document";
import { listTaxDocuments, type DocumentsAsked } from "~/models/tax-document.server";

const PAGE = 20;

/** A page of documents, the newest first, and where the next one begins. */
export async function listDocuments({ asked, after }: { asked: DocumentsAsked; after: PageCursor | null }): Promise<{ documents: TaxDocument[]; next: PageCursor | null }> {
  const found = await listTaxDocuments({ asked, after, limit: PAGE + 1 });
  const documents = found.slice(0, PAGE);
  const last = found.length > PAGE ? documents.at(-1) : undefined;
  return { documents, next: last ? { at: last.issuedAt, id: last._id } : null };
}
