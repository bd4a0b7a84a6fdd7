import { refuse, type Refusal } from "~/domain/refusal";
import type { OutboxEntry } from "~/models/outbox.server";
import { findPayment, replacePayment, type PaymentChange, type PaymentRow } from "~/models/payment.server";
import { compareAndSet } from "../compare-and-set.server";
import { wakeRelay } from "../relay/wake.server";

/** What to write, what follows from it, and what to tell the caller. Without a change nothing is written. */
export interface Decision<Result> {
  change: PaymentChange | null;
  outbox: OutboxEntry[];
  result: Result;
}

/**
 * Decides on a payment as it is now and writes the decision by compare-and-set; when somebody else wrote first, reads and decides again.
 * `not_found` for an unknown id, `busy` when the race is lost too often.
 */
export async function changePayment<Result>(id: string, decide: (payment: PaymentRow) => Decision<Result>): Promise<{ ok: true; result: Result } | Refusal> {
  const done = await compareAndSet(async () => {
    const payment = await findPayment(id);
    if (!payment) return refuse("not_found");
    const { change, outbox, result } = decide(payment);
    if (change && !(await replacePayment(id, payment.version, change, outbox))) return undefined;
    if (outbox.length > 0) wakeRelay();
    return { ok: true as const, result };
  });
  return done ?? refuse("busy");
}
