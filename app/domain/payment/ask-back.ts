import type { MoneyEvent } from "../ledger/event";
import type { Paise } from "../money";
import type { Millis } from "../time/instant";
import type { PaymentBooks } from "./books";
import { owingMore, reserveReversal, shareBeyond } from "./share";
import { vendorKeyOf } from "./vendor-key";

/** What has to come back from the artisan's account. `owed` of it is not there, because it was kept for an earlier debt of his: he owes it anew. Null: nothing has to be asked of the gateway. */
export interface AskedBack<Books> {
  books: Books;
  events: MoneyEvent[];
  reversal: string | null;
  owed: Paise;
}

/** Asks back what the artisan's account holds beyond his part of what stays with the visit, under a key. The same key again asks nothing more. */
export function askBack<Books extends PaymentBooks>(books: Books, key: string, at: Millis): AskedBack<Books> {
  const { reversal, owed } = shareBeyond(books);
  const { booking, artisan, currency } = books;
  const events: MoneyEvent[] = owed > 0 ? [{ kind: "debt", id: `${vendorKeyOf(books._id, key)}-owed`, booking, artisan, currency, at, amount: owed }] : [];
  const reserved = reserveReversal(books, { key, why: "refund", amount: reversal, at });
  return { books: owed > 0 && reserved.share ? { ...reserved, share: owingMore(reserved.share, owed) } : reserved, events, reversal: reversal > 0 ? key : null, owed };
}
