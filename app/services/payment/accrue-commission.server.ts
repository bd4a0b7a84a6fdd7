import { splitOf } from "~/domain/pricing/split";
import type { LineItem } from "~/domain/pricing/line-item";
import type { Millis } from "~/domain/time/instant";
import { commissionKey } from "~/domain/payment/debt";
import { addDebt } from "./add-debt.server";
import { postJournal } from "./post-journal.server";

interface Served {
  _id: string;
  artisan: string;
  items: readonly LineItem[];
}

/** Writes down what an artisan owes of a visit that he was paid for in person: the commission and the tax on it. Safe any number of times: a booking owes once. `at` is when the visit was done. */
export async function accrueCommission({ booking: { _id, artisan, items }, at }: { booking: Served; at: Millis }): Promise<void> {
  const split = splitOf(items);
  const amount = split.platform + split.tax;
  if (amount === 0) return;
  await postJournal({ kind: "commission_due", id: _id, booking: _id, artisan, at, currency: "INR", split });
  await addDebt({ artisan, booking: _id, key: commissionKey(_id), amount, now: at });
}
