import type { Millis } from "../time/instant";
import { dateOf, INDIA } from "../time/zone";
import type { DocumentKind } from "./tax-document";

/** The most characters a number may have: CGST rules, rule 46(b). */
export const LONGEST_NUMBER = 16;

const LETTERS: Readonly<Record<DocumentKind, string>> = { receipt: "R", invoice: "T", bill: "B", credit_note: "C", statement: "S" };

/** The Indian financial year of a moment, April to March: "2026-27". */
export function financialYear(at: Millis): string {
  const [year = 0, month = 0] = dateOf(at, INDIA).split("-").map(Number);
  const first = month >= 4 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
}

/** The series a document is numbered in: who issues it, its kind, its financial year: "KS-R2627". */
export function seriesOf(issuer: string, kind: DocumentKind, at: Millis): string {
  const [first = "", second = ""] = financialYear(at).split("-");
  return `${issuer}-${LETTERS[kind]}${first.slice(2)}${second}`;
}

/** A number as it is printed: "KS-R2627-118". An issuer of five characters has 9,999 of a kind a year: no more visits than a calendar takes. */
export function printedNumber(series: string, n: number): string {
  const number = `${series}-${n}`;
  if (number.length > LONGEST_NUMBER || !Number.isInteger(n) || n < 1) throw new RangeError(`not a number of a document: ${number}`);
  return number;
}
