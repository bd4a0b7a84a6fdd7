import type { LocalText } from "../local-text";
import type { BasisPoints, Paise } from "../money";
import type { StateCode } from "../place/gazetteer";
import type { Millis } from "../time/instant";

export const DOCUMENT_KINDS = ["receipt", "invoice", "bill", "credit_note", "statement"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Somebody as a document names him. Later changes do not reach it. */
export interface Party {
  /** The person's id; null for the marketplace itself. */
  person: string | null;
  name: string;
  /** In one line; empty where law asks for none. */
  address: string;
  state: StateCode | null;
  gstin: string | null;
}

/** Who issues a document, with the characters his numbers begin with. */
export interface Issuer extends Party {
  code: string;
}

/** What a line is about. advance: paid before the visit; visit: the service; kept: what cancelling cost; commission: the marketplace's own; refund: money given back. */
export type LineCode = "advance" | "visit" | "kept" | "commission" | "refund";

export interface DocumentLine {
  code: LineCode;
  title: LocalText | null;
  /** The number of the kind of service in GST. */
  sac: string | null;
  quantity: number;
  /** Before tax. */
  amount: Paise;
}

export type TaxCode = "cgst" | "sgst" | "utgst" | "igst";

export interface TaxLine {
  code: TaxCode;
  bps: BasisPoints;
  amount: Paise;
}

/** An earlier document that this one is about. */
export interface EarlierDocument {
  kind: DocumentKind;
  number: string;
  issuedAt: Millis;
}

/** What is not money: the visit, and how it was paid. */
export interface DocumentFacts {
  reference: string;
  visitAt: Millis;
  /** When the money moved or the visit ended. */
  at: Millis;
  payment: string | null;
  method: string | null;
  /** Somebody else paid, or may have, by the link that the customer sent; missing: the customer. */
  payer?: "other" | "either" | undefined;
  bankReference: string | null;
  /** When money given back was asked for; missing: the document is about no refund, or older than this. */
  askedAt?: Millis | undefined;
}

/** One journal entry of a statement, as it changes what the artisan is owed; `amount` is negative when it takes something away. */
export interface StatementLine {
  entry: string;
  kind: string;
  at: Millis;
  /** What the booking is called, or by which number the bank knows a payout (UTR). */
  reference: string | null;
  /** The whole sum that was divided. */
  gross: Paise;
  commission: number;
  tax: number;
  amount: number;
}

export interface Statement {
  /** "2026-10". */
  month: string;
  opening: number;
  lines: StatementLine[];
  closing: number;
}

/** A document as it was issued. It is never changed and never removed: a mistake is put right by another one. */
export interface TaxDocument {
  _id: string;
  series: string;
  n: number;
  /** As it is printed. */
  number: string;
  kind: DocumentKind;
  /** What it was issued for; once. */
  source: string;
  /** Business time; never earlier than the number before. */
  issuedAt: Millis;
  /** Who may open it. */
  parties: string[];
  booking: string | null;
  issuer: Issuer;
  recipient: Party;
  /** For whom the marketplace took the money of a receipt. */
  seller: Party | null;
  lines: DocumentLine[];
  taxable: Paise;
  taxes: TaxLine[];
  total: Paise;
  words: LocalText | null;
  placeOfSupply: StateCode | null;
  refersTo: EarlierDocument | null;
  facts: DocumentFacts | null;
  statement: Statement | null;
}

/** A document before it has its number. */
export type DraftDocument = Omit<TaxDocument, "_id" | "series" | "n" | "number" | "issuedAt">;
