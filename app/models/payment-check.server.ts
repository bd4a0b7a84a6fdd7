import { CHECK_RESTS, type Check } from "~/domain/payment/check";
import { days, type Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** When somebody who waited had the gateway asked last about a booking's money. Apart from the payment, so that no stranger's press races with money. */
export interface PaymentCheck extends Check {
  /** The booking. */
  _id: string;
  /** Collects the row as rubbish; decides nothing. */
  rubbishAt: Date;
}

export const PaymentChecks = defineModel<PaymentCheck>("payment_checks", { _id: String, at: Number, answered: Boolean, rubbishAt: Date }, { indexes: [[{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] });

const KEPT = days(1);

export const findPaymentCheck = (booking: string): Promise<PaymentCheck | null> => PaymentChecks.findById(booking).lean<PaymentCheck | null>().exec();

/** Notes that the gateway is asked now. False when that was done within seconds, by whomever. */
export async function claimPaymentCheck(booking: string, now: Millis): Promise<boolean> {
  try {
    const written = await PaymentChecks.updateOne({ _id: booking, at: { $lte: now - CHECK_RESTS } }, { $set: { at: now, answered: false, rubbishAt: new Date(Date.now() + KEPT) } }, { upsert: true }).exec();
    return written.modifiedCount + written.upsertedCount === 1;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

/** The question of that moment was answered. */
export const notePaymentAnswer = async (booking: string, at: Millis): Promise<void> => void (await PaymentChecks.updateOne({ _id: booking, at }, { $set: { answered: true } }).exec());
