import { sourceKindOf } from "~/domain/tax-document/sources";
import { wantDocuments } from "~/models/document-want.server";
import { wakeRelay } from "~/services/relay/wake.server";

/** Notes that documents are to be issued for these; what has no document by the table is passed over. Safe to repeat. */
export async function askForDocuments(...sources: string[]): Promise<void> {
  const wanted = sources.filter((source) => sourceKindOf(source) !== null);
  await wantDocuments(wanted);
  if (wanted.length > 0) wakeRelay();
}
