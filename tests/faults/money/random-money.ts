import { entryFor } from "~/domain/ledger/entry-for";
import type { JournalEntry } from "~/domain/ledger/entry";
import type { MoneyEvent } from "~/domain/ledger/event";
import { addEntry, noBalances, overdrawn, type Balances } from "~/domain/ledger/fold";
import { committed, keptReceipt, type PaymentBooks, type SeenPayment } from "~/domain/payment/books";
import { reserveMove } from "~/domain/payment/guard";
import { recordEarning } from "~/domain/payment/record-earning";
import { recordPayment } from "~/domain/payment/record-payment";
import { recordRefund, type SeenRefund } from "~/domain/payment/record-refund";
import { priceBooking } from "~/domain/pricing/price-booking";

/** A small generator of repeatable numbers (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** The guard under test, so that a test can put another in its place. */
export type Guard = typeof reserveMove;

const AT = Date.UTC(2026, 2, 12, 4, 30);

/** A gateway that keeps its own plain totals, shares no code with the books, and refuses what no bank would do. */
class Bank {
  taken = 0;
  fees = 0;
  returned = 0;
  readonly payments: SeenPayment[] = [];
  readonly refunds = new Map<string, SeenRefund>();

  pay(amount: number, state: SeenPayment["state"]): SeenPayment {
    const payment: SeenPayment = { id: `pay_${this.payments.length}`, amount, currency: "INR", state, method: "upi", fee: Math.floor(amount / 50), failure: null, at: AT };
    this.payments.push(payment);
    if (state === "captured") this.capture(payment);
    return payment;
  }

  settle(payment: SeenPayment): SeenPayment {
    if (payment.state === "captured") return payment;
    payment.state = "captured";
    this.capture(payment);
    return payment;
  }

  refund(key: string, payment: string, amount: number): SeenRefund {
    const earlier = this.refunds.get(key);
    if (earlier) return earlier;
    const refund: SeenRefund = { id: `rfnd_${this.refunds.size}`, key, payment, amount, state: "processed", bankReference: null, at: AT };
    this.refunds.set(key, refund);
    this.returned += amount;
    return refund;
  }

  private capture(payment: SeenPayment): void {
    this.taken += payment.amount;
    this.fees += payment.fee;
  }
}

/** One order whose customer, artisan, gateway and staff do random things at random moments; the journal is posted from its events. */
export class RandomOrder {
  readonly bank = new Bank();
  readonly journal = new Map<string, JournalEntry>();
  books: PaymentBooks;
  private readonly price;

  constructor(
    id: number,
    private readonly roll: (sides: number) => number,
    private readonly guard: Guard = reserveMove,
  ) {
    this.price = priceBooking({ unitPrice: 100 + roll(1_000_000), priceType: "fixed", people: 1, tier: "professional", joinedAt: 0, at: AT });
    this.books = { _id: `pb${id}`, booking: `b${id}`, amount: this.price.total, currency: "INR", captured: 0, receipts: [], moves: [] };
  }

  step(): void {
    const { bank, roll } = this;
    const what = roll(10);
    if (what === 0 && bank.payments.length < 4) this.hear(bank.pay(roll(8) === 0 ? this.books.amount + 1 : this.books.amount, roll(3) === 0 ? "failed" : "captured"));
    else if (what === 1 && bank.payments.length > 0) this.hear(bank.settle(this.any(bank.payments)));
    else if (what <= 3 && bank.payments.length > 0) this.hear({ ...this.any(bank.payments), ...(roll(2) ? { state: "authorized" as const } : {}) });
    else if (what <= 6) this.promise(roll(20), 1 + roll(this.books.amount));
    else if (what === 7) this.earn(1 + roll(this.books.amount));
    else this.send();
  }

  /** What is wrong at this moment, if anything. */
  problems(): string[] {
    const balances = this.balances();
    const found: string[] = [];
    const settled = (kind: string) => sum(this.books.moves.filter((move) => move.kind === kind && move.state === "processed").map((move) => move.amount));
    const captured = sum(this.books.receipts.filter(({ state }) => state === "captured").map(({ amount }) => amount));
    if (captured !== this.bank.taken) found.push("captured is not what the bank took");
    if (settled("refund") !== this.bank.returned) found.push("refunded is not what the bank returned");
    if (balances.gateway !== this.bank.taken - this.bank.fees - this.bank.returned) found.push("the journal's gateway account is not the bank's balance");
    if (-balances.held - balances.quarantine !== captured - settled("refund") - settled("release")) found.push("held money is not what the books have left");
    if (committed(this.books) > this.books.captured) found.push("more promised than captured");
    if (Object.values(balances).reduce((a, b) => a + b) !== 0) found.push("the journal does not sum to 0");
    return [...found, ...overdrawn(balances).map((account) => `${account} is overdrawn`)];
  }

  /** Lets everything that is under way arrive. */
  finish(): void {
    for (const payment of this.bank.payments) this.hear(payment);
    for (let open = this.books.moves.length; open > 0; open -= 1) this.send();
  }

  private balances(): Balances {
    const balances = noBalances();
    for (const entry of this.journal.values()) addEntry(balances, entry);
    return balances;
  }

  private hear(seen: SeenPayment): void {
    const { books, events } = recordPayment(this.books, seen, AT);
    this.take(books, events);
  }

  private promise(key: number, amount: number): void {
    const receipt = keptReceipt(this.books);
    if (!receipt || this.books.moves.some((move) => move.key === `r${key}`)) return;
    const reserved = this.guard(this.books, { key: `r${key}`, kind: "refund", amount, reason: "any", gatewayPayment: receipt.id, at: AT });
    if (reserved.ok) this.books = reserved.books;
  }

  private earn(amount: number): void {
    if (this.books.moves.some((move) => move.kind === "release")) return;
    const earned = recordEarning(this.books, { artisan: "a1", items: this.price.items, amount, at: AT });
    if (earned.ok) this.take(earned.books, earned.events);
  }

  private send(): void {
    const move = this.books.moves.find(({ state }) => state === "reserved");
    if (!move) return;
    const refund = this.bank.refund(move.vendorKey, move.gatewayPayment, move.amount);
    const { books, events } = recordRefund(this.books, this.roll(4) === 0 ? { ...refund, state: "pending" } : refund);
    this.take(books, events);
    const settled = recordRefund(this.books, refund);
    this.take(settled.books, settled.events);
  }

  private take(books: PaymentBooks, events: readonly MoneyEvent[]): void {
    this.books = books;
    for (const entry of events.map(entryFor)) {
      if (this.journal.has(entry._id)) throw new Error(`posted twice: ${entry._id}`);
      this.journal.set(entry._id, entry);
    }
  }

  private any<T>(list: readonly T[]): T {
    const chosen = list[this.roll(list.length)];
    if (chosen === undefined) throw new Error("nothing to choose from");
    return chosen;
  }
}

const sum = (amounts: number[]): number => amounts.reduce((a, b) => a + b, 0);
