import type { TaxDocument } from "~/domain/tax-document/tax-document";
import type { Millis } from "~/domain/time/instant";
import { findTaxDocumentOfSource } from "~/models/tax-document.server";
import { draftFor } from "./draft-for.server";
import { inTurn } from "./in-turn";
import { takeNumber } from "./take-number.server";

/** Issues what is to be issued for a source, once, however often and by how many it is asked for; null when nothing is. `now` is business time. */
export async function issueDocument(source: string, now: Millis): Promise<TaxDocument | null> {
  const issued = await findTaxDocumentOfSource(source);
  if (issued) return issued;
  const draft = await draftFor(source, (earlier) => issueDocument(earlier, now));
  return draft && inTurn(`${draft.issuer.code} ${draft.kind}`, () => takeNumber(draft, now));
}
