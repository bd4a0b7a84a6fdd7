import type { Booking } from "~/domain/booking/booking";
import { owedSplit } from "~/domain/payment/paid-booking";
import type { Millis } from "~/domain/time/instant";
import { commissionKey } from "~/domain/payment/debt";
import { addDebt } from "./add-debt.server";
import { postJournal } from "./post-journal.server";

type Served = Pick<Booking, "_id" | "artisan" | "items" | "pays" | "total" | "deposit" | "balance">;

/** Writes down what an artisan owes of what he was paid in person, of a visit or of its balance: the commission and the tax on it. Safe any number of times: a booking owes once. `at` is when the visit was done. */
export async function accrueCommission({ booking, at }: { booking: Served; at: Millis }): Promise<void> {
  const { _id, artisan } = booking;
  const split = owedSplit(booking);
  const amount = split.platform + split.tax;
  if (amount === 0) return;
  await postJournal({ kind: "commission_due", id: _id, booking: _id, artisan, at, currency: "INR", split });
  await addDebt({ artisan, booking: _id, key: commissionKey(_id), amount, now: at });
}
