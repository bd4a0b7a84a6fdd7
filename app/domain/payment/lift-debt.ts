import type { MoneyEvent } from "../ledger/event";
import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import type { PaymentBooks } from "./books";
import { lackOf, owesFor } from "./share";
import { vendorKeyOf } from "./vendor-key";

/**
 * Begins to lift what the artisan owes for refunds that never came about: nothing was paid back, so he owes nothing for it. How much of it he still owes, and how much was
 * kept from other visits by then, his debts say. The same key again, and no such debt, change nothing.
 */
export function beginLift<Books extends PaymentBooks>(books: Books, key: string): { books: Books; lift: string | null } {
  const { share } = books;
  const amount = share ? Math.min(lackOf(books), owesFor(share)) : 0;
  if (!share || amount <= 0 || share.lifts?.some((lift) => lift.key === key)) return { books, lift: null };
  const lift = { key, vendorKey: vendorKeyOf(books._id, `${key}_lift`), amount, kept: null };
  return { books: { ...books, share: { ...share, owes: owesFor(share) - amount, lifts: [...(share.lifts ?? []), lift] } }, lift: key };
}

/** Ends it: so much of it he still owed, and it is struck out. The rest had been kept from other visits, so his account lacks it now. Again it changes nothing. */
export function settleLift<Books extends PaymentBooks>(books: Books, key: string, kept: Paise, at: Millis): { books: Books; events: MoneyEvent[] } {
  const { share } = books;
  const lift = share?.lifts?.find((each) => each.key === key);
  if (!share || lift?.kept !== null) return { books, events: [] };
  const lifts = share.lifts?.map((each) => (each === lift ? { ...lift, kept } : each));
  const { booking, artisan, currency } = books;
  const events: MoneyEvent[] = kept > 0 ? [{ kind: "netting", id: lift.vendorKey, booking, artisan, currency, at, amount: kept }] : [];
  return { books: { ...books, share: { ...share, lifts, owes: owesFor(share) + lift.amount - kept } }, events };
}
