import { COMPANY } from "~/domain/company";
import type { TaxDocument } from "~/domain/tax-document/tax-document";
import type { Locale } from "~/messages";
import { sheetOf } from "~/ui/tax-document/sheet";
import { drawSheet } from "./draw-sheet.server";

/** The file of a document in a language. It is for one person: nothing between or after may keep it. */
export async function sendPdf(document: TaxDocument, locale: Locale): Promise<Response> {
  const bytes = await drawSheet(sheetOf(document, locale), { creator: COMPANY.name });
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": `inline; filename="${document.number}.pdf"`, "Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff" },
  });
}
