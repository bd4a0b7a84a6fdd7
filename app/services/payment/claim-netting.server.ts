import { owedBy } from "~/domain/payment/debt";
import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { findDebt, replaceDebt } from "~/models/debt.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/**
 * Takes as much of what an artisan owes as a payment's release can bear, in paise, and gives how much. For one payment once: again gives the same.
 * `lifts`: nothing is kept from the payment, `payment` names what is struck out instead.
 */
export async function claimNetting({ artisan, payment, most, now, lifts }: { artisan: string; payment: string; most: Paise; now: Millis; lifts?: true }): Promise<Paise> {
  const claimed = await compareAndSet(async () => {
    const debt = await findDebt(artisan);
    if (!debt) return 0;
    const earlier = debt.nettings.find((netting) => netting.payment === payment);
    if (earlier) return earlier.amount;
    const amount = Math.min(most, owedBy(debt));
    if (amount === 0) return 0;
    return (await replaceDebt(debt, { nettings: [...debt.nettings, { payment, amount, at: now, ...(lifts && { lifts }) }] })) ? amount : undefined;
  });
  if (claimed === null) throw new Error("An artisan's debts were too busy; the relay tries again");
  return claimed;
}
