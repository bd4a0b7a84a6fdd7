import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { openDebt, replaceDebt } from "~/models/debt.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/** Writes down what an artisan owes, in paise. The same key again changes nothing. */
export async function addDebt({ artisan, booking, key, amount, now }: { artisan: string; booking: string; key: string; amount: Paise; now: Millis }): Promise<void> {
  const added = await compareAndSet(async () => {
    const debt = await openDebt(artisan);
    if (debt.items.some((item) => item.key === key)) return true;
    return (await replaceDebt(debt, { items: [...debt.items, { key, booking, amount, at: now }] })) ? true : undefined;
  });
  if (!added) throw new Error("An artisan's debts were too busy; the relay tries again");
}
