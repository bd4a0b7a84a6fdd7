import { printedNumber, seriesOf } from "~/domain/tax-document/series";
import type { DraftDocument, TaxDocument } from "~/domain/tax-document/tax-document";
import type { Millis } from "~/domain/time/instant";
import { randomId } from "~/http/signature.server";
import { findLastOfSeries, findTaxDocumentOfSource, insertTaxDocument } from "~/models/tax-document.server";

const TRIES = 100;

/**
 * Issues a document under the next number of its series. The number is taken by the insert itself, so nothing that fails leaves a gap; whoever finds it
 * taken reads again. What was issued for the same source is given back. The date never goes back within a series.
 */
export async function takeNumber(draft: DraftDocument, now: Millis): Promise<TaxDocument> {
  const series = seriesOf(draft.issuer.code, draft.kind, now);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const issued = await findTaxDocumentOfSource(draft.source);
    if (issued) return issued;
    const last = await findLastOfSeries(series);
    const n = (last?.n ?? 0) + 1;
    const document: TaxDocument = { ...draft, _id: randomId(), series, n, number: printedNumber(series, n), issuedAt: Math.max(now, last?.issuedAt ?? 0) };
    if (await insertTaxDocument(document)) return document;
  }
  throw new Error(`No number of ${series} was free in ${TRIES} tries`);
}
