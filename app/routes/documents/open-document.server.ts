import { z } from "zod";
import type { TaxDocument } from "~/domain/tax-document/tax-document";
import type { RequestContext } from "~/http/context.server";
import { personOf } from "~/http/person-of.server";
import { readQuery } from "~/http/query.server";
import { notFound } from "~/http/responses.server";
import type { Locale } from "~/messages";
import { findTaxDocumentOfParty } from "~/models/tax-document.server";
import { sheetOf, type Sheet } from "~/ui/tax-document/sheet";

/** Rows of a statement on one page: a page stays light. */
const MOST_ROWS = 40;

const query = z.object({ from: z.coerce.number().int().min(0).max(100_000).default(0) });

/** The document of the address for somebody whom it names; everybody else gets a 404. */
export async function openDocument(context: RequestContext, id: string | undefined): Promise<TaxDocument> {
  const document = id ? await findTaxDocumentOfParty(id, personOf(context)) : null;
  if (!document) throw notFound();
  return document;
}

export interface SheetPage {
  sheet: Sheet;
  /** Where the next page of it begins; null on the last. */
  next: number | null;
  first: boolean;
}

/** The part of a document that a page shows: all of it, but of a long statement so many rows. */
export function sheetPage(document: TaxDocument, request: Request, locale: Locale): SheetPage {
  const { from } = readQuery(request, query);
  const whole = sheetOf(document, locale);
  const rows = whole.rows.slice(from, from + MOST_ROWS);
  const more = from + MOST_ROWS < whole.rows.length;
  return { sheet: { ...whole, rows, sums: more ? [] : whole.sums }, next: more ? from + MOST_ROWS : null, first: from === 0 };
}
