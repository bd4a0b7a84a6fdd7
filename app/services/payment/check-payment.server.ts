import type { Millis } from "~/domain/time/instant";
import { claimPaymentCheck, notePaymentAnswer } from "~/models/payment-check.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { noticeReturn } from "./notice-return.server";

/**
 * Somebody who waits for a booking's money has the gateway asked about its orders; what it says is taken in as ever. Within seconds of the last such question, whoever asked it,
 * nobody is asked. Says whether it was; whether there was an answer is kept for the pages.
 */
export async function checkPayment({ booking, now }: { booking: string; now: Millis }): Promise<{ asked: boolean }> {
  if (!(await findPaymentOfBooking(booking)) || !(await claimPaymentCheck(booking, now))) return { asked: false };
  if (await noticeReturn({ booking, now })) await notePaymentAnswer(booking, now);
  return { asked: true };
}
