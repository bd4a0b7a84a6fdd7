import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "../model.server";

/** A transfer in a payout: what it was about to give when it was chosen, and what it gave once the payout was made. */
export interface GatewayPaidTransfer {
  transfer: string;
  payment: string;
  amount: Paise;
}

/** A payout in the local gateway's own books. It names its transfers before they are marked, so that whoever finds it unfinished can go on. */
export interface GatewayPayoutRow {
  _id: string;
  version: number;
  account: string;
  amount: Paise;
  state: "created" | "processed" | "returned";
  transfers: GatewayPaidTransfer[];
  bankReference: string | null;
  failure: string | null;
  at: Millis;
  /** While transfers are being marked or given free. An account has one unfinished payout at most. */
  unfinished: boolean;
}

const paid = { _id: false, transfer: String, payment: String, amount: Number };

export const GatewayPayouts = defineModel<GatewayPayoutRow>(
  "gateway_payouts",
  { _id: String, version: Number, account: String, amount: Number, state: String, transfers: [paid], bankReference: String, failure: String, at: Number, unfinished: Boolean },
  { indexes: [[{ account: 1 }, { unique: true, partialFilterExpression: { unfinished: true } }], [{ unfinished: 1 }], [{ account: 1, at: -1 }]] },
);

const one = (filter: Record<string, unknown>): Promise<GatewayPayoutRow | null> => GatewayPayouts.findOne(filter).lean<GatewayPayoutRow | null>().exec();

export const findGatewayPayout = (id: string): Promise<GatewayPayoutRow | null> => one({ _id: id });
export const findGatewayPayoutOf = (account: string, id: string): Promise<GatewayPayoutRow | null> => one({ _id: id, account });
export const findUnfinishedGatewayPayout = (account: string): Promise<GatewayPayoutRow | null> => one({ account, unfinished: true });
export const findUnfinishedGatewayPayouts = (): Promise<GatewayPayoutRow[]> => GatewayPayouts.find({ unfinished: true }).limit(200).lean<GatewayPayoutRow[]>().exec();
export const findGatewayPayoutsOf = (account: string, most: number): Promise<GatewayPayoutRow[]> => GatewayPayouts.find({ account }).sort({ at: -1 }).limit(most).lean<GatewayPayoutRow[]>().exec();

/** Every payout in the gateway's books with its transfers, one after the other. */
export const eachGatewayPayout = (): AsyncIterable<GatewayPayoutRow> => GatewayPayouts.find({}).sort({ _id: 1 }).lean<GatewayPayoutRow>().cursor({ batchSize: 500 }) as AsyncIterable<GatewayPayoutRow>;

/** Begins a payout; false while another of the same account is unfinished. */
export async function insertGatewayPayout(row: GatewayPayoutRow): Promise<boolean> {
  try {
    await GatewayPayouts.create(row);
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

/** Writes a change only if nobody wrote since the row was read, and only while no other payout of the account is unfinished. */
export async function replaceGatewayPayout(row: GatewayPayoutRow, change: Partial<GatewayPayoutRow>): Promise<boolean> {
  try {
    const written = await GatewayPayouts.updateOne({ _id: row._id, version: row.version }, { $set: { ...change, version: row.version + 1 } }).exec();
    return written.modifiedCount === 1;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

/** Drops a payout that came to nothing. */
export const dropGatewayPayout = async ({ _id, version }: GatewayPayoutRow): Promise<void> => void (await GatewayPayouts.deleteOne({ _id, version, state: "created" }).exec());
