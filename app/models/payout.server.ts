import type { AskFailure } from "~/domain/payment/ask-again";
import { sumPaise, type Paise } from "~/domain/money";
import type { PageCursor } from "~/domain/page-cursor";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";
import { withOutbox, type OutboxEntry, type WithOutbox } from "./outbox.server";

/** One share that a payout consists of. */
export interface PayoutLine {
  booking: string;
  payment: string;
  transfer: string;
  amount: Paise;
}

/** One payment of an artisan's linked account to his bank, as the gateway said last. `_id` is the gateway's. */
export interface Payout {
  _id: string;
  version: number;
  artisan: string;
  account: string;
  amount: Paise;
  state: "created" | "processed" | "returned";
  bankReference: string | null;
  failure: string | null;
  at: Millis;
  lines: PayoutLine[];
  /** When the gateway is asked about it next; null once nothing more is expected. */
  askAt: Millis | null;
  /** How questions about it fail; missing or null: the last one was answered. */
  askFailure?: AskFailure | null;
}

export type PayoutRow = Payout & WithOutbox;

export const Payouts = defineModel<PayoutRow>(
  "payouts",
  {
    _id: String,
    version: Number,
    artisan: String,
    account: String,
    amount: Number,
    state: String,
    bankReference: String,
    failure: String,
    at: Number,
    lines: [{ _id: false, booking: String, payment: String, transfer: String, amount: Number }],
    askAt: Number,
    askFailure: Object,
  },
  { plugins: [withOutbox], indexes: [[{ artisan: 1, at: -1, _id: -1 }], [{ askAt: 1 }], [{ at: -1 }]] },
);

/** Whether all that a payout consists of is known. */
export const comesToItsSum = ({ amount, lines }: Pick<Payout, "amount" | "lines">): boolean => sumPaise(lines.map((line) => line.amount)) === amount;

/** A payout of an artisan; null for somebody else's. */
export const findPayoutOf = (artisan: string, id: string): Promise<PayoutRow | null> => Payouts.findOne({ _id: id, artisan }).lean<PayoutRow | null>().exec();

export const findPayout = (id: string): Promise<PayoutRow | null> => Payouts.findOne({ _id: id }).lean<PayoutRow | null>().exec();

/** One page of an artisan's payouts, newest first, from where the page before ended. */
export function listPayouts({ artisan, after, limit }: { artisan: string; after: PageCursor | null; limit: number }): Promise<PayoutRow[]> {
  const older = after ? { at: { $lte: after.at }, $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after.id } }] } : {};
  return Payouts.find({ artisan, ...older }).sort({ at: -1, _id: -1 }).limit(limit).lean<PayoutRow[]>().exec();
}

/** These payouts of an artisan, without those of others among them. */
export const findPayoutsNamed = (artisan: string, ids: readonly string[]): Promise<PayoutRow[]> => Payouts.find({ _id: { $in: ids }, artisan }).lean<PayoutRow[]>().exec();

/** Every payout of an artisan, the oldest first. */
export const findPayoutsOf = (artisan: string): Promise<PayoutRow[]> => Payouts.find({ artisan }).sort({ at: 1 }).lean<PayoutRow[]>().exec();

/** Payouts that the gateway is to be asked about by now. */
export const findPayoutsToAsk = (now: Millis, limit: number): Promise<PayoutRow[]> => Payouts.find({ askAt: { $gt: 0, $lte: now } }).sort({ askAt: 1 }).limit(limit).lean<PayoutRow[]>().exec();

/** Payouts since a moment, the newest first. */
export const findPayoutsSince = (from: Millis, most: number): Promise<PayoutRow[]> => Payouts.find({ at: { $gte: from } }).sort({ at: -1 }).limit(most).lean<PayoutRow[]>().exec();

export const findPayoutsByIds = (ids: readonly string[]): Promise<PayoutRow[]> => Payouts.find({ _id: { $in: ids } }).lean<PayoutRow[]>().exec();

/** Which of these payouts we know. */
export const findKnownPayouts = async (ids: readonly string[]): Promise<Set<string>> => new Set((await Payouts.find({ _id: { $in: ids } }).select({ _id: 1 }).lean<{ _id: string }[]>().exec()).map(({ _id }) => _id));

/** Every payout, one after the other. */
export const eachPayout = (): AsyncIterable<PayoutRow> => Payouts.find({}).sort({ _id: 1 }).lean<PayoutRow>().cursor({ batchSize: 500 }) as AsyncIterable<PayoutRow>;

/** Inserts a payout with what follows from it. False when it is there already. */
export async function insertPayout(payout: Payout, outbox: OutboxEntry[]): Promise<boolean> {
  try {
    await Payouts.create({ ...payout, outbox, leases: {} });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Writes a change and what follows from it, only if nobody wrote since `version` was read. */
export async function replacePayout(id: string, version: number, change: Partial<Pick<Payout, "state" | "bankReference" | "failure" | "at" | "lines" | "askAt" | "askFailure">>, outbox: OutboxEntry[]): Promise<boolean> {
  const push = outbox.length > 0 ? { $push: { outbox: { $each: outbox } } } : {};
  const written = await Payouts.updateOne({ _id: id, version }, { $set: { ...change, version: version + 1 }, ...push }).exec();
  return written.modifiedCount === 1;
}
