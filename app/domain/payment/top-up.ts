import type { PaymentBooks } from "./books";
import { nextKey, shortOf } from "./share";
import { vendorKeyOf } from "./vendor-key";

/**
 * Asks for what a share lacks when it is about to be let go, by a further transfer under a key of its own: part of it was taken back for a refund that
 * never came about. Once for each order, and anew after the gateway refused it. Where nothing lacks nothing changes.
 */
export function topUp<Books extends PaymentBooks>(books: Books): Books {
  const { share } = books;
  const amount = shortOf(books);
  const earlier = share?.topUp;
  if (!share || amount === 0 || (earlier && earlier.state !== "failed")) return books;
  const vendorKey = earlier ? nextKey(earlier.vendorKey) : vendorKeyOf(books._id, "share-more");
  const reversals = share.reversals.filter(({ of }) => of === undefined);
  return { ...books, share: { ...share, reversals, topUp: { vendorKey, amount, state: "reserved", transfer: null, releasedAt: null, payout: null } } };
}
