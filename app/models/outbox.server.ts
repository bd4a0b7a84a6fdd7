import type { Schema } from "mongoose";
import type { Millis } from "~/domain/time/instant";

/** Kinds of work that follow from a write. Work keeps its order per document and lane, never across lanes. */
export type Lane = "calendar" | "money" | "mail" | "search" | "audit";

export interface OutboxEntry {
  /** Unique within the document; with the document's id it is the idempotency key of the effect. */
  key: string;
  lane: Lane;
  kind: string;
  data: Record<string, unknown>;
  tries: number;
  /** Real time of the next try; null once parked for staff. */
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

/** Entries to put in the same write as the change they follow from; due at once. */
export const outboxEntries = (entries: { key: string; lane: Lane; kind: string; data?: Record<string, unknown> }[]): OutboxEntry[] =>
  entries.map(({ data = {}, ...entry }) => ({ ...entry, data, tries: 0, dueAt: 0, error: null }));

/** The schema plug-in that gives an aggregate its outbox and one lease per lane. */
export function withOutbox(schema: Schema): void {
  schema.add({
    outbox: {
      type: [{ _id: false, key: { type: String, required: true }, lane: String, kind: String, data: Object, tries: Number, dueAt: Number, error: String }],
      default: [],
    },
    leases: { type: Object, default: {} },
  });
  schema.index({ "outbox.dueAt": 1 });
}
