import type { MoneyEvent } from "../ledger/event";
import type { Millis } from "../time/instant";
import type { Freeze, Move, PaymentBooks } from "./books";
import { isLetGo, letGoAt } from "./share";
import { startRefund, type RefundCalls } from "./promise-refund";

/**
 * Holds an order's money where it is: nothing of it is released or refunded until this freeze and every other has ended. A share that was let go,
 * or is about to be, it cannot hold: then it says so. The same key again, and one that ended for good, changes nothing.
 */
export function freeze<Books extends PaymentBooks>(books: Books, why: Omit<Freeze, "letGoAt">): Books {
  if (books.freezes.some(({ key }) => key === why.key) || books.decided?.includes(why.key)) return books;
  return { ...books, freezes: [...books.freezes, { ...why, letGoAt: books.share ? letGoAt(books.share) : null }] };
}

/** Says that the share is about to be let go, so that a freeze from now on knows. Null while it is frozen; one that was said of before goes on in spite of a freeze. */
export function beginLettingGo<Books extends PaymentBooks>(books: Books, now: Millis): Books | null {
  const { share, freezes } = books;
  if (!share || letGoAt(share) !== null) return books;
  return freezes.length > 0 ? null : { ...books, share: { ...share, lettingGoAt: now } };
}

/** The gateway refused to let the share go: it is held again, by the freezes since then too. */
export function holdAgain<Books extends PaymentBooks>(books: Books): Books {
  const { share } = books;
  if (!share || share.releasedAt !== null) return books;
  return { ...books, share: { ...share, lettingGoAt: null }, freezes: books.freezes.map((each) => ({ ...each, letGoAt: null })) };
}

/** Ends a freeze. With the last one the refunds that waited begin, in the order they were promised in. */
export function thaw<Books extends PaymentBooks>(books: Books, key: string, at: Millis): { books: Books; events: MoneyEvent[]; calls: RefundCalls[] } {
  const freezes = books.freezes.filter((each) => each.key !== key);
  let next: Books = { ...books, freezes };
  const events: MoneyEvent[] = [];
  const calls: RefundCalls[] = [];
  if (freezes.length > 0) return { books: next, events, calls };
  for (const waiting of books.moves.filter(({ state }) => state === "frozen")) {
    const move: Move = { ...waiting, state: "reserved" };
    const started = startRefund({ ...next, moves: next.moves.map((each) => (each.key === move.key ? move : each)) }, move, at);
    next = started.books;
    events.push(...started.events);
    if (started.calls) calls.push(started.calls);
  }
  return { books: next, events, calls };
}

/** Makes an order's freezes those of another order of its booking: what is frozen there is frozen here, what ended there ends here. */
export function freezeLike<Books extends PaymentBooks>(books: Books, { freezes }: Pick<PaymentBooks, "freezes">, at: Millis): ReturnType<typeof thaw<Books>> {
  const stands = (key: string): boolean => freezes.some((each) => each.key === key);
  const begun = freezes.reduce(freeze<Books>, books);
  const frozen = { ...begun, freezes: begun.freezes.map((each) => ({ ...each, until: freezes.find(({ key }) => key === each.key)?.until ?? each.until })) };
  return books.freezes
    .filter(({ key }) => !stands(key))
    .reduce(
      (so, { key }) => {
        const next = thaw(so.books, key, at);
        return { books: next.books, events: [...so.events, ...next.events], calls: [...so.calls, ...next.calls] };
      },
      { books: frozen, events: [], calls: [] } as ReturnType<typeof thaw<Books>>,
    );
}

/** Whether the artisan's share was to be let go, is not, and nothing holds it any more. */
export const awaitsRelease = ({ freezes, moves, share }: Pick<PaymentBooks, "freezes" | "moves" | "share">): boolean => freezes.length === 0 && share !== null && !isLetGo(share) && moves.some(({ kind }) => kind === "release");
