import { openSince, type RefundRequest } from "~/domain/payment/refund-request";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";
import { withOutbox, type OutboxEntry, type WithOutbox } from "./outbox.server";

/** Every refund that staff asked for of one booking. `_id` is the booking's, so that what one member may do alone is counted over all of them. */
export interface RefundRequestsRow extends WithOutbox {
  _id: string;
  version: number;
  requests: readonly RefundRequest[];
  /** Since when the oldest open one waits, by which the list is read; null without one. Business time. */
  openAt: Millis | null;
  /** The approved request that is carried out before any other; missing, or settled by now: none is. */
  turn?: string;
}

const request = { _id: false, id: String, amount: Number, reason: String, words: String, by: String, at: Number, state: String, decidedBy: String, decidedAt: Number, answer: String, failure: String, owed: Boolean, given: Number };

export const RefundRequests = defineModel<RefundRequestsRow>(
  "refund_requests",
  { _id: String, version: Number, requests: [request], openAt: Number, turn: String },
  { plugins: [withOutbox], indexes: [[{ openAt: 1, _id: 1 }], [{ "requests.id": 1 }]] },
);

const PLAIN = { outbox: 0, leases: 0 } as const;

export type PlainRequests = Omit<RefundRequestsRow, keyof WithOutbox>;

/** What staff asked for of a booking; in version 0 while nobody has. */
export async function findRefundRequests(booking: string): Promise<PlainRequests> {
  const row = await RefundRequests.findOne({ _id: booking }).select(PLAIN).lean<PlainRequests | null>().exec();
  return row ?? { _id: booking, version: 0, requests: [], openAt: null };
}

/** The row in which this request is found, or null. */
export const findRowOfRequest = (id: string): Promise<PlainRequests | null> => RefundRequests.findOne({ "requests.id": id }).select(PLAIN).lean<PlainRequests | null>().exec();

/** Bookings with an open request, the longest waiting first. */
export const findOpenRequests = (most: number): Promise<PlainRequests[]> => RefundRequests.find({ openAt: { $gt: 0 } }).select(PLAIN).sort({ openAt: 1, _id: 1 }).limit(most).lean<PlainRequests[]>().exec();

/** Those of these bookings that were called off and whose money still waits for a second member. */
export async function findOwedWaiting(bookings: readonly string[]): Promise<Set<string>> {
  const rows = await RefundRequests.find({ _id: { $in: bookings }, requests: { $elemMatch: { owed: true, state: { $in: ["open", "approved"] } } } }).select({ _id: 1 }).lean<{ _id: string }[]>().exec();
  return new Set(rows.map(({ _id }) => _id));
}

/** Writes the requests with what follows, only if nobody did since `version` was read; false means read again. */
export async function writeRefundRequests(booking: string, version: number, requests: readonly RefundRequest[], outbox: OutboxEntry[]): Promise<boolean> {
  const fields = { version: version + 1, requests: [...requests], openAt: openSince(requests) };
  if (version > 0) return (await RefundRequests.updateOne({ _id: booking, version }, { $set: fields, $push: { outbox: { $each: outbox } } }).exec()).modifiedCount === 1;
  try {
    await RefundRequests.create({ _id: booking, ...fields, outbox, leases: {} });
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

/** Makes a request the one that is carried out, only if nobody wrote since `version` was read. */
export const giveTurn = async ({ _id, version }: PlainRequests, request: string): Promise<boolean> =>
  (await RefundRequests.updateOne({ _id, version }, { $set: { version: version + 1, turn: request } }).exec()).modifiedCount === 1;
