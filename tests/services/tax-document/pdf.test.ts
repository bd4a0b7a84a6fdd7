import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { PLATFORM } from "~/domain/tax-document/platform";
import type { TaxDocument } from "~/domain/tax-document/tax-document";
import { drawSheet } from "~/http/pdf/draw-sheet.server";
import { loadFonts } from "~/http/pdf/fonts.server";
import { sheetOf } from "~/ui/tax-document/sheet";

const AT = Date.UTC(2026, 10, 10, 6);
const receipt: TaxDocument = {
  _id: "d",
  series: "KS-R2627",
  n: 118,
  number: "KS-R2627-118",
  kind: "receipt",
  source: "capture:p",
  issuedAt: AT,
  parties: ["c"],
  booking: "b",
  issuer: PLATFORM,
  recipient: { person: "c", name: "अनन्या मेहता", address: "उदयपुर", state: "RJ", gstin: null },
  seller: { person: "a", name: "Ramesh Kumhar", address: "12 Kumhar Mohalla, Molela, Rajasthan 313322", state: "RJ", gstin: null },
  lines: [{ code: "advance", title: { en: "Pots at home", hi: "घर पर मिट्टी के बर्तन" }, sac: null, quantity: 1, amount: 269_160 }],
  taxable: 269_160,
  taxes: [],
  total: 269_160,
  words: { en: "Two thousand six hundred ninety-one rupees and sixty paise only.", hi: "दो हज़ार छह सौ इक्यानवे रुपये और साठ पैसे मात्र।" },
  placeOfSupply: null,
  refersTo: null,
  facts: { reference: "KS-ABC234", visitAt: AT, at: AT, payment: "pay_1", method: "upi", bankReference: null },
  statement: null,
};
/** The signs of the typeface that some words are set with, in their order; 0 is a letter that it does not have. */
async function shapeWords(words: string): Promise<number[]> {
  const paper = new PDFDocument({ autoFirstPage: false }).font((await loadFonts()).plain) as unknown as { _font: { font: { layout(text: string): { glyphs: { id: number }[] } } } };
  return paper._font.font.layout(words).glyphs.map(({ id }) => id);
}

const draw = (document: TaxDocument, locale: "en" | "hi" = "hi") => drawSheet(sheetOf(document, locale), { creator: "KalaSetu" });
const pagesOf = (pdf: Uint8Array): number => Buffer.from(pdf).toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
const month = (count: number): TaxDocument => ({
  ...receipt,
  kind: "statement",
  words: null,
  facts: null,
  statement: { month: "2026-10", opening: 0, closing: count * 100, lines: Array.from({ length: count }, (_, index) => ({ entry: `earning:${index}`, kind: "earning", at: AT, reference: "KS-ABC234", gross: 120, commission: 17, tax: 3, amount: 100 })) },
});

describe("a document as PDF", () => {
  it("is one page of A4, carries its own letters, and is light", async () => {
    for (const locale of ["en", "hi"] as const) {
      const pdf = await draw(receipt, locale);
      const text = Buffer.from(pdf).toString("latin1");
      expect(text.startsWith("%PDF-1.")).toBe(true);
      expect(text).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
      expect(text).toContain("Hind-Regular");
      expect(pagesOf(pdf)).toBe(1);
      expect(pdf.length).toBeLessThan(60_000);
    }
  });

  it("of a long month goes on over pages", async () => expect(pagesOf(await draw(month(150)))).toBeGreaterThan(2));
});

describe("Devanagari in it", () => {
  it("has short i before its consonant and r above what follows it, as it is written", async () => {
    const [ki, k] = [await shapeWords("कि"), await shapeWords("क")];
    expect(ki).toHaveLength(2);
    expect(ki[1]).toBe(k[0]);
    const [rma, m] = [await shapeWords("र्म"), await shapeWords("म")];
    expect(rma[0]).toBe(m[0]);
  });

  it("joins consonants into one sign", async () => {
    expect(await shapeWords("क्ष")).toHaveLength(1);
    expect(await shapeWords("त्र")).toHaveLength(1);
  });

  it("has every letter that the site itself writes in these documents", async () => {
    const { default: document } = await import("~/messages/hi/document");
    for (const words of Object.values(document).flatMap((one) => (typeof one === "string" ? [one] : Object.values(one)))) expect([words, (await shapeWords(words)).includes(0)]).toEqual([words, false]);
    expect((await shapeWords("₹−०१२३४५६७८९,.()")).includes(0)).toBe(false);
  });
});
