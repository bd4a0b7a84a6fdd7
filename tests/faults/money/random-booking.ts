import { freeze } from "~/domain/payment/freeze";
import { keptReceipt, movedIn } from "~/domain/payment/books";
import { divide } from "~/domain/payment/divide";
import { leftToRefund, refundRoom, spreadRefund } from "~/domain/payment/staff-refund";
import { splitBy } from "~/domain/pricing/split";
import { promiseRefund } from "~/domain/payment/promise-refund";
import { RandomOrder, randomTerms, type Net, type Promise } from "./random-money";

const AT = Date.UTC(2026, 2, 12, 4, 30);
/** Keys of refunds that concern both orders begin beyond those of one. */
const BEYOND = 100;

/** How a sum that staff give back falls to both orders, so that a test can put another in its place. */
export type Spread = typeof spreadRefund;

/** Both orders of one booking, deposit and balance, at one artisan: each lives on its own, and things that are done to the booking fall to both. */
export class RandomBooking {
  readonly first: RandomOrder;
  readonly balance: RandomOrder;
  private readonly terms;
  private keys = BEYOND;
  private calledOff = false;

  constructor(
    id: number,
    private readonly roll: (sides: number) => number,
    promised: Promise = promiseRefund,
    private readonly spread: Spread = spreadRefund,
    netted?: Net,
  ) {
    const terms = randomTerms(roll);
    this.terms = { ...terms, deposit: Math.min(terms.deposit, terms.total - 1) };
    this.first = new RandomOrder(id, roll, promised, undefined, { ...this.terms, part: "first" }, netted);
    this.balance = new RandomOrder(id, roll, promised, undefined, { ...this.terms, part: "balance", elsewhere: 0 }, netted);
  }

  step(): void {
    const { roll, first, balance } = this;
    const what = roll(12);
    if (what === 0) this.refundByStaff(1 + roll(this.terms.total));
    else if (what === 1) this.freeze(`f${roll(2)}`);
    else if (what === 2) this.thaw(`f${roll(2)}`);
    else if (what === 3 && roll(12) === 0) this.callOff(roll(101));
    else if (what === 4) this.complete();
    else if (what <= 7 && keptReceipt(first.books)) balance.step();
    else first.step();
    if (this.calledOff) this.sendLateMoneyBack();
  }

  finish(): void {
    if (this.calledOff) this.sendLateMoneyBack();
    for (const key of ["f0", "f1"]) this.thaw(key);
    for (let round = 0; round < 2; round += 1) for (const each of this.orders) each.finish();
  }

  /** What is wrong at this moment, if anything: of each order, and of both together. */
  problems(): string[] {
    const found = this.orders.flatMap((each) => each.problems({ alone: false }).map((problem) => `${each === this.first ? "first" : "balance"}: ${problem}`));
    const [one, other] = this.orders.map((each) => each.balances());
    if (!one || !other) throw new Error("no orders");
    if (one.receivables + other.receivables !== this.terms.owing.debt) found.push("what the artisan owes for both is not what was written down");
    if (this.terms.owing.debt < 0) found.push("the artisan owes less than nothing");
    const kept = this.orders.map(({ books }) => movedIn(books, "release") - movedIn(books, "clawback"));
    const parts = this.orders.map(({ books }, index) => divide(books, kept[index] ?? 0).artisan);
    const earned = this.orders.map((each) => each.earned());
    if (earned.some((amount, index) => amount !== parts[index])) found.push("what the artisan earned is not his part by the frozen rates");
    const [inFirst = 0, inBalance = 0] = kept;
    if (inFirst === this.first.books.amount && earned[0] !== undefined && earned[0] + (earned[1] ?? 0) !== splitBy(inFirst + inBalance, this.first.books.rates).artisan) found.push("of both orders the artisan has not his part of their sum");
    const paid = this.orders.map(({ books }) => keptReceipt(books)?.amount ?? 0);
    if ((paid[0] ?? 0) + (paid[1] ?? 0) > this.terms.total) found.push("more is kept than the booking costs");
    return found;
  }

  private get orders(): RandomOrder[] {
    return [this.first, this.balance];
  }

  /** As staff's refund is carried out: all or nothing where both together have too little, under one key. */
  private refundByStaff(amount: number): void {
    const books = { first: this.first.books, balance: keptReceipt(this.balance.books) ? this.balance.books : null };
    if (amount > (refundRoom([this.first.books, this.balance.books])?.left ?? 0)) return;
    const key = (this.keys += 1);
    const spread = this.spread(books, `r${key}`, amount);
    if (spread.first > leftToRefund(books.first)) return;
    if (spread.balance > 0) this.balance.promise(key, spread.balance);
    if (spread.first > 0) this.first.promise(key, spread.first);
    const promised = [this.first, this.balance].map((each) => each.books.moves.find((move) => move.key === `r${key}`)?.amount ?? 0);
    if ((promised[0] ?? 0) + (promised[1] ?? 0) !== amount) throw new Error("a refund of both orders was promised in part");
  }

  private freeze(key: string): void {
    this.first.books = freeze(this.first.books, { key, reason: "dispute", at: AT });
    this.balance.followFreezes(this.first.books);
  }

  private thaw(key: string): void {
    this.first.thaw(key);
    this.balance.followFreezes(this.first.books);
  }

  /** The visit is called off: of each order that was paid a part goes back, and the rest is the artisan's. */
  private callOff(percent: number): void {
    if (this.calledOff || this.orders.some(({ books }) => books.moves.length > 0)) return;
    this.calledOff = true;
    for (const each of this.orders) {
      const paid = keptReceipt(each.books)?.amount ?? 0;
      const back = Math.floor((paid * percent) / 100);
      if (back > 0) each.promise(1, back);
      if (paid > back) each.earn(paid - back);
    }
  }

  /** A balance that is paid after the visit was called off goes back to the last paisa. */
  private sendLateMoneyBack(): void {
    const { books } = this.balance;
    const receipt = keptReceipt(books);
    if (receipt && books.moves.length === 0) this.balance.promise(2, receipt.amount);
  }

  private complete(): void {
    if (!this.orders.every(({ books }) => keptReceipt(books))) return;
    for (const each of this.orders) each.earn(each.books.amount);
  }
}
