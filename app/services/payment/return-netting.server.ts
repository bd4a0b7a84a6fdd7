import type { Paise } from "~/domain/money";
import { findDebt, replaceDebt } from "~/models/debt.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/** Gives an artisan's debts back what was claimed of them and a payment's release could not bear: `kept` of it, in paise, was. Again it changes nothing. */
export async function returnNetting({ artisan, payment, kept }: { artisan: string; payment: string; kept: Paise }): Promise<void> {
  const returned = await compareAndSet(async () => {
    const debt = await findDebt(artisan);
    const claim = debt?.nettings.find((netting) => netting.payment === payment);
    if (!debt || !claim || claim.amount <= kept) return true;
    return (await replaceDebt(debt, { nettings: debt.nettings.map((each) => (each === claim ? { ...claim, amount: kept } : each)) })) ? true : undefined;
  });
  if (!returned) throw new Error("An artisan's debts were too busy; the relay tries again");
}
