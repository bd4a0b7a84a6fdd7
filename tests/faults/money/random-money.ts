import { entryFor } from "~/domain/ledger/entry-for";
import type { JournalEntry } from "~/domain/ledger/entry";
import type { MoneyEvent } from "~/domain/ledger/event";
import { addEntry, noBalances, overdrawn, type Balances } from "~/domain/ledger/fold";
import { availableOn, committed, keptReceipt, movedIn, type OrderPart, type PaymentBooks, type SeenPayment } from "~/domain/payment/books";
import { askBack } from "~/domain/payment/ask-back";
import { beginLift, settleLift } from "~/domain/payment/lift-debt";
import { freeze, freezeLike, thaw } from "~/domain/payment/freeze";
import { promiseRefund } from "~/domain/payment/promise-refund";
import { recordEarning } from "~/domain/payment/record-earning";
import { recordPayment } from "~/domain/payment/record-payment";
import { recordRefund, withdrawRefund, type SeenRefund } from "~/domain/payment/record-refund";
import { recordReversal, recordTransfer, refuseReversal, type SeenReversal, type SeenTransfer } from "~/domain/payment/record-transfer";
import { isLetGo, leftOf, netDebt, partsOf, shortOf, thereOf } from "~/domain/payment/share";
import { topUp } from "~/domain/payment/top-up";
import type { LineItem } from "~/domain/pricing/line-item";
import { dueAtBooking } from "~/domain/pricing/deposit";
import { ratesOf, splitOrders } from "~/domain/pricing/split";
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

/** What promises refunds, so that a test can put another in its place. */
export type Promise = typeof promiseRefund;

/** What makes a share whole before it is let go, likewise. */
export type TopUp = typeof topUp;

/** What keeps his debts from a share, likewise. */
export type Net = typeof netDebt;

const AT = Date.UTC(2026, 2, 12, 4, 30);

/** A gateway that keeps its own plain totals, shares no code with the books, and refuses what no bank would do. */
class Bank {
  /** `name` is in every id, so that two orders of a booking have none in common. */
  constructor(private readonly name: string) {}

  taken = 0;
  fees = 0;
  returned = 0;
  /** What stands on the artisan's account there, and what it has paid out. */
  linked = 0;
  paidOut = 0;
  readonly transfers = new Map<string, SeenTransfer>();
  readonly reversals = new Map<string, SeenReversal>();
  readonly payments: SeenPayment[] = [];
  readonly refunds = new Map<string, SeenRefund>();

  pay(amount: number, state: SeenPayment["state"]): SeenPayment {
    const payment: SeenPayment = { id: `pay_${this.name}${this.payments.length}`, amount, currency: "INR", state, method: "upi", fee: Math.floor(amount / 50), failure: null, at: AT };
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

  /** Null when the payment no longer has so much. */
  refund(key: string, payment: string, amount: number): SeenRefund | null {
    const earlier = this.refunds.get(key);
    if (earlier) return earlier;
    if (amount > this.leftOf(payment)) return null;
    const refund: SeenRefund = { id: `rfnd_${this.name}${this.refunds.size}`, key, payment, amount, state: "processed", bankReference: null, at: AT };
    this.refunds.set(key, refund);
    this.returned += amount;
    return refund;
  }

  leftOf(id: string): number {
    const back = [...this.refunds.values()].filter(({ payment }) => payment === id).map(({ amount }) => amount);
    return (this.payments.find((payment) => payment.id === id)?.amount ?? 0) - sum(back);
  }

  give(key: string, amount: number): SeenTransfer {
    const earlier = this.transfers.get(key);
    if (earlier) return earlier;
    const transfer: SeenTransfer = { id: `trf_${this.name}${this.transfers.size}`, key, amount, state: "processed", held: true, payout: null, at: AT };
    this.transfers.set(key, transfer);
    this.linked += amount;
    return transfer;
  }

  /** Null when the artisan's account no longer has so much. */
  reverse(key: string, amount: number): SeenReversal | null {
    const earlier = this.reversals.get(key);
    if (earlier) return earlier;
    if (amount > this.linked) return null;
    const reversal: SeenReversal = { id: `rvrsl_${this.name}${this.reversals.size}`, key, amount, at: AT };
    this.reversals.set(key, reversal);
    this.linked -= amount;
    return reversal;
  }

  payOut(): number {
    const amount = this.linked;
    this.linked = 0;
    this.paidOut += amount;
    return amount;
  }

  private capture(payment: SeenPayment): void {
    this.taken += payment.amount;
    this.fees += payment.fee;
  }
}

/** A price, and how much of it is due at the booking; which of its orders is meant, what the artisan owes in all, and what of it for other visits. */
export interface RandomTerms {
  items: readonly LineItem[];
  total: number;
  deposit: number;
  part: OrderPart;
  owing: { debt: number };
  elsewhere: number;
}

export function randomTerms(roll: (sides: number) => number): Omit<RandomTerms, "part"> {
  const { items, total } = priceBooking({ unitPrice: 100 + roll(1_000_000), priceType: "fixed", people: 1, tier: "professional", joinedAt: 0, at: AT });
  const elsewhere = roll(2) === 0 ? 1 + roll(2 * total) : 0;
  return { items, total, deposit: dueAtBooking(total, 25 + roll(76)), owing: { debt: elsewhere }, elsewhere };
}

function anyTerms(roll: (sides: number) => number): RandomTerms {
  const terms = randomTerms(roll);
  return { ...terms, part: terms.deposit < terms.total && roll(2) === 0 ? "balance" : "first" };
}

/** One order, of a whole price, a deposit or a balance, whose customer, artisan, gateway and staff do random things at random moments; the journal is posted from its events. */
export class RandomOrder {
  readonly bank: Bank;
  readonly journal = new Map<string, JournalEntry>();
  books: PaymentBooks;
  private readonly owing: RandomTerms["owing"];
  /** What was claimed of his debts and is not kept yet. */
  private claimed = 0;
  /** Refunds made at the gateway by hand: of an attempt that is not known to be captured they mean nothing yet, and are heard of again. */
  private readonly byHand: SeenRefund[] = [];
  private finished = false;

  constructor(
    id: number,
    private readonly roll: (sides: number) => number,
    private readonly promised: Promise = promiseRefund,
    private readonly toppedUp: TopUp = topUp,
    { items, total, deposit, part, owing, elsewhere }: RandomTerms = anyTerms(roll),
    private readonly netted: Net = netDebt,
  ) {
    this.owing = owing;
    this.bank = new Bank(part === "balance" ? "b" : "");
    this.books = {
      _id: `${part === "balance" ? "bb" : "pb"}${id}`,
      booking: `b${id}`,
      artisan: "a1",
      account: "acc_1",
      split: splitOrders(items, deposit)[part],
      rates: ratesOf(items),
      ...(part === "balance" ? { before: deposit } : {}),
      amount: part === "balance" ? total - deposit : deposit,
      currency: "INR",
      captured: 0,
      receipts: [],
      moves: [],
      share: null,
      freezes: [],
      planned: null,
    };
    if (elsewhere > 0) this.take(this.books, [{ kind: "commission_due", id: "elsewhere", booking: "elsewhere", artisan: "a1", at: AT, currency: "INR", split: { artisan: 0, platform: elsewhere, tax: 0 } }]);
  }

  step(): void {
    const { bank, roll } = this;
    const what = roll(17);
    if (what === 0 && bank.payments.length < 4) this.hear(bank.pay(roll(8) === 0 ? this.books.amount + 1 : this.books.amount, roll(3) === 0 ? "failed" : "captured"));
    else if (what === 1 && bank.payments.length > 0) this.hear(bank.settle(this.any(bank.payments)));
    else if (what <= 3 && bank.payments.length > 0) this.hear({ ...this.any(bank.payments), ...(roll(2) ? { state: "authorized" as const } : {}) });
    else if (what <= 6) this.promise(roll(20), 1 + roll(this.books.amount));
    else if (what === 7) this.earn(1 + roll(this.books.amount));
    else if (what === 8) this.books = freeze(this.books, { key: `f${roll(2)}`, reason: "dispute", at: AT });
    else if (what === 9) this.thaw(`f${roll(2)}`);
    else if (what === 10) this.release();
    else if (what === 11) this.payOut();
    else if (what === 12) this.giveBack();
    else if (what === 13) this.claim();
    else if (what === 14 && roll(4) === 0) this.refundByHand();
    else this.send();
  }

  /** What is wrong at this moment, if anything. */
  problems({ alone = true } = {}): string[] {
    const balances = this.balances();
    const found: string[] = [];
    const settled = (kind: string) => sum(this.books.moves.filter((move) => move.kind === kind && move.state === "processed").map((move) => move.amount));
    const captured = sum(this.books.receipts.filter(({ state }) => state === "captured").map(({ amount }) => amount));
    if (captured !== this.bank.taken) found.push("captured is not what the bank took");
    if (settled("refund") !== this.bank.returned) found.push("refunded is not what the bank returned");
    const reversed = sum([...this.bank.reversals.values()].map(({ amount }) => amount));
    const given = sum([...this.bank.transfers.values()].map(({ amount }) => amount));
    if (balances.linked !== this.bank.linked) found.push("the journal's linked account is not the artisan's at the bank");
    if (alone && balances.receivables !== this.owing.debt + this.claimed) found.push("what the artisan owes is not what was written down");
    if (this.books.share && leftOf(this.books.share) < 0) found.push("more taken back than the share was");
    if (balances.gateway !== this.bank.taken - this.bank.fees - this.bank.returned - given + reversed) found.push("the journal's gateway account is not the bank's balance");
    const promised = sum(this.books.moves.filter(({ kind, state }) => kind === "refund" && state !== "frozen" && state !== "failed").map(({ amount }) => amount));
    if (-balances.held - balances.quarantine - balances.customer !== captured - promised - settled("release") + settled("clawback")) found.push("held money is not what the books have left");
    if (this.outrun) found.push("more promised than captured");
    if (Object.values(balances).reduce((a, b) => a + b) !== 0) found.push("the journal does not sum to 0");
    if (this.finished && -balances.artisan_payable - this.toldToStaff() > this.bank.linked) found.push("the artisan's account has less than he is owed");
    if (this.finished && this.isUnderWay()) found.push("something never ends");
    return [...found, ...overdrawn(balances).filter((account) => alone || account !== "receivables").map((account) => `${account} is overdrawn`)];
  }

  /** Lets everything that is under way arrive. */
  finish(): void {
    for (const payment of this.bank.payments) this.hear(payment);
    for (const refund of this.byHand) this.hearOfRefund(refund);
    for (const key of ["f0", "f1"]) this.thaw(key);
    for (let open = this.books.moves.length; open > 0; open -= 1) this.send();
    this.release();
    for (let again = 0; again < 2; again += 1) {
      this.giveBack();
      this.release();
    }
    this.payOut();
    this.finished = true;
  }

  /** A second time his account cannot be filled up: staff are told of what it lacks. */
  private toldToStaff(): number {
    return this.books.share?.topUp?.state === "processed" ? shortOf(this.books) : 0;
  }

  private isUnderWay(): boolean {
    const { moves, share, planned, freezes } = this.books;
    const open = [...moves.filter(({ kind }) => kind === "refund"), ...(share?.state === "processed" ? share.reversals : [])].some(({ state }) => ["frozen", "reserved", "sent"].includes(state));
    return open || planned !== null || freezes.length > 0 || this.claimed > 0 || (share?.lifts ?? []).some(({ kept }) => kept === null);
  }

  balances(): Balances {
    const balances = noBalances();
    for (const entry of this.journal.values()) addEntry(balances, entry);
    return balances;
  }

  /** What the journal says that the artisan earned, less what was taken back of it. */
  earned(): number {
    return sum([...this.journal.values()].filter(({ kind }) => kind === "earning" || kind === "clawback").flatMap(({ lines }) => lines.filter(({ account }) => account === "artisan_payable").map(({ amount }) => 0 - amount)));
  }

  private hear(seen: SeenPayment): void {
    const { books, events } = recordPayment(this.books, seen, AT);
    this.take(books, events);
  }

  promise(key: number, amount: number): void {
    const receipt = keptReceipt(this.books);
    if (!receipt || this.books.moves.some((move) => move.key === `r${key}`)) return;
    const promised = this.promised(this.books, { key: `r${key}`, amount, reason: "any", gatewayPayment: receipt.id, at: AT });
    if (!promised.ok) return;
    this.owing.debt += promised.calls?.owed ?? 0;
    this.take(promised.books, promised.events);
  }

  /** Somebody at the gateway gives money back that nobody asked for here, though it may be promised to another refund: that one the bank refuses then. */
  private refundByHand(): void {
    const { bank, roll } = this;
    const taken = bank.payments.filter(({ state }) => state === "captured");
    if (taken.length === 0) return;
    const { id } = this.any(taken);
    const refund = bank.leftOf(id) > 0 ? bank.refund(`hand${bank.refunds.size}`, id, 1 + roll(bank.leftOf(id))) : null;
    if (refund) this.byHand.push(refund);
    for (const seen of this.byHand) this.hearOfRefund(seen);
  }

  private hearOfRefund(seen: SeenRefund): void {
    const { books, events, owed } = recordRefund(this.books, seen);
    this.owing.debt += owed;
    this.take(books, events);
  }

  /** Whether more of a receipt is promised than it has. It may be given back by hand first: until the bank refuses the promise. */
  get outrun(): boolean {
    return this.books.receipts.some(({ id, state, amount }) => committed(this.books, id) > (state === "captured" ? amount : 0));
  }

  earn(amount: number): void {
    const receipt = keptReceipt(this.books);
    if (!receipt || movedIn(this.books, "release") > 0 || availableOn(this.books, receipt) <= 0) return;
    const earned = recordEarning({ ...this.books, planned: { amount, at: AT } }, AT);
    if (earned.ok) this.made(earned);
  }

  /** What refused refunds had taken of the release goes back where it came from, their week being over. */
  private giveBack(): void {
    if (!this.books.planned || this.books.freezes.length > 0) return;
    const earned = recordEarning(this.books, AT);
    if (earned.ok) this.made(earned);
    else this.books = { ...this.books, planned: null };
  }

  private made({ books, events }: { books: PaymentBooks; events: MoneyEvent[] }): void {
    this.take(books, events);
    const key = books.moves.at(-1)?.key ?? "";
    const asked = askBack(this.books, `${key}_share`, AT);
    this.owing.debt += asked.owed;
    this.take(asked.books, asked.events);
    this.lift(key);
    this.books = this.toppedUp(this.books);
    if (this.roll(2) === 0) this.claim();
  }

  /** What the artisan owes for what never came about is struck out. */
  private lift(key: string): void {
    const { books, lift } = beginLift(this.books, key);
    if (lift === null) return;
    const kept = Math.min(books.share?.lifts?.at(-1)?.amount ?? 0, this.owing.debt);
    this.owing.debt -= kept;
    this.take(...entries(settleLift(books, lift, kept, AT)));
  }

  /** A freeze or its end at the other order of the booking. */
  followFreezes(other: PaymentBooks): void {
    const { books, events, calls } = freezeLike(this.books, other, AT);
    this.owing.debt += sum(calls.map(({ owed }) => owed));
    this.take(books, events);
  }

  thaw(key: string): void {
    const { books, events, calls } = thaw(this.books, key, AT);
    this.owing.debt += sum(calls.map(({ owed }) => owed));
    this.take(books, events);
  }

  /** The artisan's share arrives, and what he owes is kept from it when it is let go. */
  private release(): void {
    this.claim();
    if (movedIn(this.books, "release") === 0 || !this.books.share || isLetGo(this.books.share)) return;
    if (this.claimed > 0) {
      const { books, events, back } = this.netted(this.books, this.claimed, AT);
      this.owing.debt += back;
      this.claimed = 0;
      this.take(books, events);
    }
    this.reverse();
    for (const { vendorKey, amount } of partsOf(this.books.share)) this.take(recordTransfer(this.books, { ...this.bank.give(vendorKey, amount), held: false }, AT).books, []);
  }

  /** As much of his debts as the share has is claimed for it, once; anything may happen before it is kept. */
  private claim(): void {
    this.arrive();
    const { share } = this.books;
    if (movedIn(this.books, "release") === 0 || !share || isLetGo(share) || share.netted !== undefined || this.claimed > 0) return;
    this.claimed = Math.min(this.owing.debt, thereOf(share));
    this.owing.debt -= this.claimed;
  }

  /** The transfers that were asked for are on the artisan's account. */
  private arrive(): void {
    for (const { vendorKey, amount } of this.books.share ? partsOf(this.books.share) : []) this.take(...entries(recordTransfer(this.books, this.bank.give(vendorKey, amount), AT)));
  }

  private reverse(): void {
    for (const { key, vendorKey, amount, state } of this.books.share?.state === "processed" ? this.books.share.reversals : []) {
      if (state !== "reserved") continue;
      const no = this.roll(12) === 0;
      const made = no ? null : this.bank.reverse(vendorKey, amount);
      const recorded = made ? { ...recordReversal(this.books, made), debt: 0 } : refuseReversal(this.books, key, AT, no ? "refused" : undefined);
      this.owing.debt += recorded.debt;
      this.take(recorded.books, recorded.events);
    }
  }

  private payOut(): void {
    if (movedIn(this.books, "release") === 0 || this.bank.linked === 0 || !this.books.share || !isLetGo(this.books.share) || this.books.share.reversals.some(({ state }) => state === "reserved")) return;
    const owed = -this.balances().artisan_payable;
    if (owed !== this.bank.linked) return;
    const amount = this.bank.payOut();
    this.take(this.books, [{ kind: "payout", id: `setl_${this.books._id}${this.journal.size}`, artisan: "a1", at: AT, currency: "INR", amount }]);
  }

  /** The relay's order: the share first, then what comes back of it, then the customer's money. */
  private send(): void {
    this.arrive();
    this.reverse();
    const move = this.books.moves.find(({ state }) => state === "reserved");
    if (!move) return;
    const refund = this.roll(6) === 0 ? null : this.bank.refund(move.vendorKey, move.gatewayPayment, move.amount);
    if (!refund) {
      this.take(...entries(withdrawRefund(this.books, move.key, AT)));
      return this.lift(move.key);
    }
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

const entries = ({ books, events }: { books: PaymentBooks; events: MoneyEvent[] }): [PaymentBooks, MoneyEvent[]] => [books, events];

const sum = (amounts: number[]): number => amounts.reduce((a, b) => a + b, 0);
