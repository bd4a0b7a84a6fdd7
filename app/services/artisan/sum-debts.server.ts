import { commissionKey, owedBy } from "~/domain/payment/debt";
import { sumPaise, type Paise } from "~/domain/money";
import { findDebt } from "~/models/debt.server";

/** What an artisan owes, in paise: our part of visits that he was paid for in person, refunds his account did not cover and that came about, what was kept for both, and what is left. */
export interface ShopDebts {
  commission: Paise;
  refunds: Paise;
  kept: Paise;
  left: Paise;
}

/** The sums of what an artisan owed and still owes; null when it was never anything. */
export async function sumDebts(artisan: string): Promise<ShopDebts | null> {
  const debt = await findDebt(artisan);
  if (!debt || debt.items.length === 0) return null;
  const commission = sumPaise(debt.items.filter(({ key, booking }) => key === commissionKey(booking)).map(({ amount }) => amount));
  const all = sumPaise(debt.items.map(({ amount }) => amount));
  const settled = (lifts: boolean): Paise => sumPaise(debt.nettings.filter((netting) => (netting.lifts ?? false) === lifts).map(({ amount }) => amount));
  return { commission, refunds: all - commission - settled(true), kept: settled(false), left: owedBy(debt) };
}
