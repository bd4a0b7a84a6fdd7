import type { Model, Schema } from "mongoose";
import type { Millis } from "~/domain/time/instant";
import { MOST_TRIES } from "~/domain/time/later-try";
import { tellsOutbox } from "./outbox-news.server";

/** Kinds of work that follow from a write. Work keeps its order per document and lane, never across lanes. */
export type Lane = "calendar" | "money" | "mail" | "search" | "audit" | "access" | "documents";

export interface OutboxEntry {
  /** Unique within the document; with the document's id it is the idempotency key of the effect. */
  key: string;
  lane: Lane;
  kind: string;
  data: Record<string, unknown>;
  /** Real time at which it was asked for. */
  at: Millis;
  tries: number;
  /** Real time of the next try; null once parked for staff. What stands behind a held entry of its lane has that one's moment. */
  dueAt: Millis | null;
  error: string | null;
}

export interface LaneLease {
  by: string;
  until: Millis;
}

/** What the plug-in adds to an aggregate. */
export interface WithOutbox {
  outbox: OutboxEntry[];
  leases: Partial<Record<Lane, LaneLease>>;
}

/** Entries to put in the same write as the change they follow from; due at once. Of many documents those with the earlier `dueAt` are worked first. */
export const outboxEntries = (entries: { key: string; lane: Lane; kind: string; data?: Record<string, unknown> }[], dueAt: Millis = 0): OutboxEntry[] =>
  entries.map(({ data = {}, ...entry }) => ({ ...entry, data, at: Date.now(), tries: 0, dueAt, error: null }));

/** The schema plug-in that gives an aggregate its outbox and one lease per lane. */
export function withOutbox(schema: Schema): void {
  schema.add({
    outbox: {
      type: [{ _id: false, key: { type: String, required: true }, lane: String, kind: String, data: Object, at: Number, tries: Number, dueAt: Number, error: String }],
      default: [],
    },
    leases: { type: Object, default: {} },
  });
  tellsOutbox(schema);
  schema.index({ "outbox.dueAt": 1 });
  schema.index({ "outbox.tries": 1 }, { partialFilterExpression: { "outbox.tries": { $gte: MOST_TRIES } } });
}

/** A document with entries, and the booking it belongs to where it names one. */
type RowWithWork = WithOutbox & { _id: string; booking?: string };

/** Documents with a parked entry; found by an index that holds no others. */
export const findParkedRows = (rows: Model<WithOutbox & { _id: string }>, most: number): Promise<RowWithWork[]> =>
  rows.find({ "outbox.tries": { $gte: MOST_TRIES } }).select({ outbox: 1, booking: 1 }).limit(most).lean<RowWithWork[]>().exec();

/** Documents with an entry that will be done by itself. */
export const findWaitingRows = (rows: Model<WithOutbox & { _id: string }>, most: number): Promise<RowWithWork[]> =>
  rows.find({ "outbox.dueAt": { $gte: 0 } }).select({ outbox: 1 }).limit(most).lean<RowWithWork[]>().exec();
