import { balanceOf } from "~/domain/booking/balance";
import { nextBalanceLetter } from "~/domain/booking/balance-letters";
import type { RefundDecision } from "~/domain/booking/booking";
import type { Step } from "~/domain/booking/transition";
import type { BookingRow } from "~/models/booking.server";

/** What a step writes on its booking beside history, version and claim: state and deadline, what comes back, how its balance was paid, and when somebody is told next that it is not. */
export function fieldsOfStep(booking: BookingRow, { row, next: { state, dueAt, line } }: Step, refund: RefundDecision | null): Pick<BookingRow, "state" | "dueAt"> & Partial<Pick<BookingRow, "refund" | "balance" | "remindAt">> {
  const balance = row.settles ? { balance: { how: row.settles, at: line.at } } : {};
  const remindAt = balanceOf(booking) > 0 ? { remindAt: nextBalanceLetter({ ...booking, ...balance, state }, line.at)?.at ?? null } : {};
  return { state, dueAt, ...(refund ? { refund } : {}), ...balance, ...remindAt };
}
