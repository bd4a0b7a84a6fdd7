import { sourceKindOf, visitSource } from "~/domain/tax-document/sources";
import { suppliedOf } from "~/domain/tax-document/visit-facts";
import { Bookings, type BookingRow } from "../booking.server";
import { DocumentWants } from "../document-want.server";
import { eachJournalEntry } from "../journal-entry.server";
import { outboxEntries } from "../outbox.server";
import { findIssued } from "../tax-document.server";
import type { Migration } from "./migration";

/** What was paid, earned, given back and served before there were documents asks for them; they bear the date of their issue. */
export const documentsOfBefore: Migration = {
  id: "0002-documents-of-before",
  breaks: false,
  async run() {
    await inBatches(entriesWithDocument());
    await inBatches(visitsWithDocument());
  },
};

const BATCH = 500;

async function* entriesWithDocument(): AsyncGenerator<string> {
  for await (const { _id } of eachJournalEntry()) if (sourceKindOf(_id) !== null) yield _id;
}

async function* visitsWithDocument(): AsyncGenerator<string> {
  const ended = Bookings.find({ state: { $in: ["completed", "cancelled"] } }).select({ state: 1, total: 1, refund: 1 }).lean<Pick<BookingRow, "_id" | "state" | "total" | "refund">>().cursor({ batchSize: BATCH });
  for await (const booking of ended) if (suppliedOf(booking) > 0) yield visitSource(booking._id);
}

async function inBatches(sources: AsyncIterable<string>): Promise<void> {
  let batch: string[] = [];
  for await (const source of sources) {
    batch.push(source);
    if (batch.length < BATCH) continue;
    await want(batch);
    batch = [];
  }
  await want(batch);
}

/** Asks for those that have no document and are not asked for yet. */
async function want(sources: readonly string[]): Promise<void> {
  const issued = await findIssued(sources);
  const lacking = sources.filter((source) => !issued.has(source));
  if (lacking.length === 0) return;
  const outbox = outboxEntries([{ key: "issue", lane: "documents", kind: "issue_document" }]);
  await DocumentWants.bulkWrite(lacking.map((_id) => ({ updateOne: { filter: { _id }, update: { $setOnInsert: { outbox, leases: {} } }, upsert: true } })));
}
