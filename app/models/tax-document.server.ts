import type { DocumentKind, TaxDocument } from "~/domain/tax-document/tax-document";
import type { PageCursor } from "~/domain/page-cursor";
import { defineModel, isDuplicateKey } from "./model.server";

/** Not exported: documents are inserted and read by the functions below, never changed and never removed. */
const TaxDocuments = defineModel<TaxDocument>(
  "tax_documents",
  {
    _id: String,
    series: String,
    n: Number,
    number: String,
    kind: String,
    source: String,
    issuedAt: Number,
    parties: [String],
    booking: String,
    issuer: Object,
    recipient: Object,
    seller: Object,
    lines: [Object],
    taxable: Number,
    taxes: [Object],
    total: Number,
    words: Object,
    placeOfSupply: String,
    refersTo: Object,
    facts: Object,
    statement: Object,
  },
  {
    indexes: [
      [{ series: 1, n: -1 }, { unique: true }],
      [{ source: 1 }, { unique: true }],
      [{ number: 1 }],
      [{ booking: 1, issuedAt: 1 }],
      [{ parties: 1, issuedAt: -1, _id: -1 }],
      [{ issuedAt: -1, _id: -1 }],
    ],
  },
);

const one = (filter: Record<string, unknown>): Promise<TaxDocument | null> => TaxDocuments.findOne(filter).lean<TaxDocument | null>().exec();

/** Puts a document in, whose number is taken by that; false when its number, or what it was issued for, was taken first. */
export async function insertTaxDocument(document: TaxDocument): Promise<boolean> {
  try {
    await TaxDocuments.create(document);
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

/** Many that nobody issued yet: demo data. */
export const insertTaxDocuments = async (documents: readonly TaxDocument[]): Promise<void> => void (await TaxDocuments.insertMany([...documents]));

/** The document with the highest number of a series, or null. */
export const findLastOfSeries = (series: string): Promise<Pick<TaxDocument, "n" | "issuedAt"> | null> =>
  TaxDocuments.findOne({ series }).sort({ n: -1 }).select({ n: 1, issuedAt: 1 }).lean<Pick<TaxDocument, "n" | "issuedAt"> | null>().exec();

export const findTaxDocument = (id: string): Promise<TaxDocument | null> => one({ _id: id });

/** What was issued for something, or null. */
export const findTaxDocumentOfSource = (source: string): Promise<TaxDocument | null> => one({ source });

/** A document as somebody it names may open it, or null. */
export const findTaxDocumentOfParty = (id: string, person: string): Promise<TaxDocument | null> => one({ _id: id, parties: person });

/** Everything issued about a booking, the oldest first. */
export const findTaxDocumentsOfBooking = (booking: string): Promise<TaxDocument[]> => TaxDocuments.find({ booking }).sort({ issuedAt: 1, _id: 1 }).lean<TaxDocument[]>().exec();

/** Whether anything was issued about a booking that names this person. */
export const isNamedInDocument = async (booking: string, person: string): Promise<boolean> => (await TaxDocuments.exists({ booking, parties: person }).exec()) !== null;

/** The printed numbers of documents, by id. */
export async function findNumbers(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await TaxDocuments.find({ _id: { $in: [...ids] } }).select({ number: 1 }).lean<Pick<TaxDocument, "_id" | "number">[]>().exec();
  return new Map(rows.map(({ _id, number }) => [_id, number]));
}

/** Which of these have their document. */
export async function findIssued(sources: readonly string[]): Promise<Set<string>> {
  const rows = await TaxDocuments.find({ source: { $in: [...sources] } }).select({ source: 1 }).lean<{ source: string }[]>().exec();
  return new Set(rows.map(({ source }) => source));
}

/** Which documents are asked for: of a person, of bookings, by number, or all. */
export type DocumentsAsked = { person: string; kinds?: readonly DocumentKind[] } | { bookings: readonly string[] } | { number: string } | null;

const asFilter = (asked: DocumentsAsked): Record<string, unknown> => {
  if (asked === null) return {};
  if ("person" in asked) return { parties: asked.person, ...(asked.kinds ? { kind: { $in: [...asked.kinds] } } : {}) };
  return "bookings" in asked ? { booking: { $in: [...asked.bookings] } } : { number: asked.number };
};

/** One page of documents, the newest first, from where the page before ended. */
export function listTaxDocuments({ asked, after, limit }: { asked: DocumentsAsked; after: PageCursor | null; limit: number }): Promise<TaxDocument[]> {
  const older = after ? { issuedAt: { $lte: after.at }, $or: [{ issuedAt: { $lt: after.at } }, { issuedAt: after.at, _id: { $lt: after.id } }] } : {};
  return TaxDocuments.find({ $and: [asFilter(asked), older] }).sort({ issuedAt: -1, _id: -1 }).limit(limit).lean<TaxDocument[]>().exec();
}

/** The latest statement of an artisan, or null. */
export const findLastStatement = (artisan: string): Promise<TaxDocument | null> => TaxDocuments.findOne({ parties: artisan, kind: "statement" }).sort({ issuedAt: -1, _id: -1 }).lean<TaxDocument | null>().exec();

/** Everything that names a person, the oldest first. */
export const findTaxDocumentsOf = (person: string): Promise<TaxDocument[]> => TaxDocuments.find({ parties: person }).sort({ issuedAt: 1 }).lean<TaxDocument[]>().exec();

/** Every document, series by series in the order of their numbers. */
export const eachTaxDocument = (): AsyncIterable<Pick<TaxDocument, "series" | "n" | "source" | "issuedAt">> =>
  TaxDocuments.find({}).sort({ series: 1, n: -1 }).select({ series: 1, n: 1, source: 1, issuedAt: 1 }).lean<Pick<TaxDocument, "_id" | "series" | "n" | "source" | "issuedAt">>().cursor({ batchSize: 500 });
