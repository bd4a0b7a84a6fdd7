import type { MoneyEvent } from "../ledger/event";
import type { Millis } from "../time/instant";
import type { Freeze, Move, PaymentBooks } from "./books";
import { startRefund, type RefundCalls } from "./promise-refund";

/** Holds an order's money where it is: nothing of it is released or refunded until this freeze and every other has ended. The same key again changes nothing. */
export function freeze<Books extends PaymentBooks>(books: Books, why: Freeze): Books {
  return books.freezes.some(({ key }) => key === why.key) ? books : { ...books, freezes: [...books.freezes, why] };
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
  const frozen = freezes.reduce(freeze<Books>, books);
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
export const awaitsRelease = ({ freezes, moves, share }: Pick<PaymentBooks, "freezes" | "moves" | "share">): boolean => freezes.length === 0 && share !== null && share.releasedAt === null && moves.some(({ kind }) => kind === "release");
