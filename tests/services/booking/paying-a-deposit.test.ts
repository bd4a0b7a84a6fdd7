import { describe, expect, it } from "vitest";
import type { GatewayEvent } from "~/adapters/payments/port";
import { keptReceipt, type OrderPart } from "~/domain/payment/books";
import { splitOrders } from "~/domain/pricing/split";
import { days, hours, minutes } from "~/domain/time/instant";
import { Bookings, findBooking } from "~/models/booking.server";
import { findDebt } from "~/models/debt.server";
import { Deliveries } from "~/models/delivery.server";
import { findJournalOfBooking } from "~/models/journal-entry.server";
import { findOrders, findPayment, orderIdOf } from "~/models/payment.server";
import { Services } from "~/models/service.server";
import { findTaxDocumentsOfBooking } from "~/models/tax-document.server";
import { moveBooking } from "~/services/booking/move-booking.server";
import { openBalance } from "~/services/booking/open-balance.server";
import { placeBooking } from "~/services/booking/place-booking.server";
import { settleBalance } from "~/services/booking/settle-balance.server";
import { sweepBalances } from "~/services/booking/sweep-balances.server";
import { businessNow } from "~/services/clock/business-now.server";
import { freezeMoney } from "~/services/payment/freeze-money.server";
import { followFreezes } from "~/services/payment/follow-freezes.server";
import { reconcileDue } from "~/services/payment/reconcile-due.server";
import { releaseDue } from "~/services/payment/release-due.server";
import { refundOrders } from "~/services/payment/refund-orders.server";
import { thawMoney } from "~/services/payment/thaw-money.server";
import { verifyDocuments } from "~/services/tax-document/verify-documents.server";
import { relayDue } from "~/services/relay/relay.server";
import { useTill, type Ordered } from "../../faults/money/till";
import { createCustomer, draftFor, openTestShop } from "../../support/shop";
import { times } from "../../support/size";

const till = useTill();

/** ₹999.99, of which 30% are paid at booking. */
const TOTAL = 99_999;
const DEPOSIT = 29_999;
const BALANCE = 70_000;

/** Takes in what the gateway had to tell, then plays what the bank does with an order and gives the news of it. */
async function played(order: string, what: Parameters<typeof till.play>[1] = {}): Promise<GatewayEvent[]> {
  await till.hear(...(await till.news()));
  return till.play(order, what);
}

/** A visit that was ordered and whose deposit was paid. */
async function agreed(mode: "instant" | "request" = "instant"): Promise<Ordered> {
  const one = await till.order(mode, TOTAL / 100, { deposit: 30 });
  await till.hear(...(await played(one.order)));
  return one;
}

async function openedBalance({ booking }: Ordered): Promise<string> {
  const row = await findBooking(booking._id);
  const opened = row && (await openBalance({ booking: row, now: businessNow() }));
  if (!opened?.ok || !opened.payment.order) throw new Error(`no order of the balance: ${opened && !opened.ok && opened.code}`);
  return opened.payment.order;
}

async function paidUp(one: Ordered): Promise<void> {
  await till.hear(...(await played(await openedBalance(one))));
}

const act = ({ booking }: Ordered, event: "complete" | "take_balance" | "cancel" | "confirm" | "accept", actor: "artisan" | "customer" = "artisan") => moveBooking({ id: booking._id, event, actor, person: booking[actor], ...(event === "cancel" && actor === "artisan" ? { reason: "other" } : {}) });
const visitDone = ({ booking }: Ordered) => till.stopAt(booking.end + minutes(5));
const rowOf = async ({ booking }: Ordered) => {
  const row = await findBooking(booking._id);
  if (!row) throw new Error("no booking");
  return row;
};
/** What the journal has of a booking on an account, and by which kinds of entries. */
const posted = async ({ booking }: Ordered, account: string) => (await findJournalOfBooking(booking._id)).flatMap(({ lines }) => lines).filter((line) => line.account === account).reduce((sum, { amount }) => sum + amount, 0);
const kinds = async ({ booking }: Ordered) => (await findJournalOfBooking(booking._id)).map(({ kind }) => kind).sort();
const refunds = async ({ booking }: Ordered) => {
  const orders = await findOrders(booking._id);
  const of = (part: OrderPart) => (orders[part]?.moves ?? []).filter(({ kind, state }) => kind === "refund" && state !== "failed").map(({ amount }) => amount);
  return { first: of("first"), balance: of("balance") };
};
const letters = async ({ booking }: Ordered) => (await Deliveries.find({ key: { $regex: `^${booking._id}:` } }).lean<{ template: string }[]>().exec()).map(({ template }) => template).filter((template) => template.startsWith("balance")).sort();
/** Lets all that follows happen. That all records agree is looked at once, at the end, over everything that was done here. */
const settled = async () => {
  await till.settle();
  await till.hear(...(await till.news()));
};

describe("ordering a service with a deposit", () => {
  it("takes the deposit at booking and keeps it as it was agreed, whatever the artisan asks for later; the total is the same", async () => {
    const one = await agreed();
    expect(await rowOf(one)).toMatchObject({ state: "confirmed", total: TOTAL, deposit: DEPOSIT });
    await Services.updateOne({ _id: one.shop.service._id }, { $set: { deposit: 100 } }).exec();
    const { first } = await findOrders(one.booking._id);
    expect([first?.amount, first?.captured, keptReceipt(first ?? { receipts: [] })?.amount]).toEqual([DEPOSIT, DEPOSIT, DEPOSIT]);
    const { first: dep, balance } = splitOrders(one.booking.items, DEPOSIT);
    expect([first?.split, first?.share?.amount]).toEqual([dep, dep.artisan]);
    expect([dep.artisan + balance.artisan, dep.platform + balance.platform, dep.tax + balance.tax]).toEqual(one.booking.items.slice(1).map(({ amount }) => amount));
    await settled();
  });

  it("is refused when another deposit was seen than is asked for now", async () => {
    const shop = await openTestShop({ service: { deposit: 50 } });
    const customer = await createCustomer();
    expect(await placeBooking({ draft: draftFor(shop), customer, total: 100_000, pays: "online", deposit: 30_000 })).toEqual({ ok: false, code: "payment_changed" });
    expect(await Bookings.countDocuments({ customer })).toBe(0);
  });

  it("is all of it for a service of before, which asks for none", async () => {
    const one = await till.order();
    expect(one.booking.deposit).toBeUndefined();
    await till.hear(...(await played(one.order)));
    expect(await openBalance({ booking: await rowOf(one), now: businessNow() })).toEqual({ ok: false, code: "balance_settled" });
  });
});

describe("paying the balance", () => {
  it("is open once the visit is agreed, settles it once, and tells both", async () => {
    const one = await agreed("request");
    expect(await openBalance({ booking: await rowOf(one), now: businessNow() })).toEqual({ ok: false, code: "not_in_this_state" });
    await act(one, "accept");
    const order = await openedBalance(one);
    expect(await openedBalance(one)).toBe(order);
    const news = await played(order);
    await till.hear(...news);
    await till.hear(...news);
    await settleBalance(one.booking._id);
    const row = await rowOf(one);
    expect(row).toMatchObject({ state: "confirmed", balance: { how: "online" } });
    expect(row.history.map(({ event }) => event)).toEqual(["place", "pay", "accept", "pay_balance"]);
    expect(await letters(one)).toEqual(["balance_arrived", "balance_paid"]);
    expect(await kinds(one)).toEqual(["capture", "capture", "transfer", "transfer"]);
    expect(await openBalance({ booking: row, now: businessNow() })).toEqual({ ok: false, code: "balance_settled" });
    await settled();
  });

  it("days after its order was opened is found within the hour with every message of it lost", async () => {
    const one = await agreed();
    const order = await openedBalance(one);
    till.stopAt(one.booking.start - hours(20));
    await reconcileDue(businessNow());
    await played(order);
    till.stopAt(one.booking.start - hours(19));
    await reconcileDue(businessNow());
    await settled();
    expect((await rowOf(one)).balance?.how).toBe("online");
  });

  it("twice takes it once: the second goes straight back", async () => {
    const one = await agreed();
    const order = await openedBalance(one);
    await till.hear(...(await played(order)), ...(await played(order, { times: 2 })));
    await settled();
    expect((await findPayment(orderIdOf(one.booking._id, "balance")))?.captured).toBe(2 * BALANCE);
    expect(await refunds(one)).toEqual({ first: [], balance: [BALANCE] });
    expect((await rowOf(one)).balance?.how).toBe("online");
  });

  it("releases both orders with the visit, each to the paisa of its part, and the invoice names the total", async () => {
    const one = await agreed();
    await paidUp(one);
    visitDone(one);
    expect((await act(one, "complete")).ok).toBe(true);
    await till.settle();
    expect(await posted(one, "artisan_payable")).toBe(0);
    expect((await act(one, "confirm", "customer")).ok).toBe(true);
    await settled();
    const [, earning, commission, tax] = one.booking.items.map(({ amount }) => amount);
    expect([await posted(one, "artisan_payable"), await posted(one, "commission"), await posted(one, "tax_payable"), await posted(one, "held")]).toEqual([-(earning ?? 0), -(commission ?? 0), -(tax ?? 0), 0]);
    const orders = await findOrders(one.booking._id);
    expect(Object.values(orders).map(({ share }) => share?.releasedAt !== null)).toEqual([true, true]);
    const documents = await findTaxDocumentsOfBooking(one.booking._id);
    expect(documents.filter(({ kind }) => kind === "receipt").map(({ total }) => total).sort()).toEqual([DEPOSIT, BALANCE].sort());
    expect(documents.find(({ source }) => source.startsWith("visit:"))?.total).toBe(TOTAL);
  });
});

describe("cancelling", () => {
  const EARLY = { first: DEPOSIT, balance: BALANCE };
  const HALF = { first: 15_000, balance: 35_000 };

  it.each([["all", hours(72), EARLY], ["half", hours(30), HALF], ["nothing", hours(3), { first: 0, balance: 0 }]] as const)("gives %s back of what was paid of each order", async (_what, before, { first, balance }) => {
    const back = (amount: number) => (amount > 0 ? [amount] : []);
    const [both, alone] = [await agreed(), await agreed()];
    await paidUp(both);
    till.stopAt(both.booking.start - before);
    for (const one of [both, alone]) expect((await act(one, "cancel", "customer")).ok).toBe(true);
    await settled();
    expect((await rowOf(both)).refund).toMatchObject({ amount: first + balance, ofBalance: balance });
    expect((await rowOf(alone)).refund).toMatchObject({ amount: first });
    expect([await refunds(both), await refunds(alone)]).toEqual([{ first: back(first), balance: back(balance) }, { first: back(first), balance: [] }]);
    const left = { both: TOTAL - first - balance, alone: DEPOSIT - first };
    for (const [one, kept] of [[both, left.both], [alone, left.alone]] as const) expect((await posted(one, "artisan_payable")) + (await posted(one, "commission")) + (await posted(one, "tax_payable"))).toBe(0 - kept);
    const visit = (await findTaxDocumentsOfBooking(both.booking._id)).find(({ source }) => source.startsWith("visit:"));
    expect(visit?.total ?? 0).toBe(left.both);
  });

  it("by the artisan or staff gives both back whole", async () => {
    const one = await agreed();
    await paidUp(one);
    expect((await act(one, "cancel")).ok).toBe(true);
    await settled();
    expect(await refunds(one)).toEqual({ first: [DEPOSIT], balance: [BALANCE] });
    expect(await posted(one, "linked")).toBe(0);
  });

  it("a balance whose money comes after the end goes straight back, whole", async () => {
    const one = await agreed();
    const order = await openedBalance(one);
    till.stopAt(one.booking.start - hours(3));
    expect((await act(one, "cancel", "customer")).ok).toBe(true);
    await till.hear(...(await played(order)));
    await settled();
    expect(await refunds(one)).toEqual({ first: [], balance: [BALANCE] });
    const back = await Deliveries.findOne({ key: { $regex: `^${orderIdOf(one.booking._id, "balance")}:` } }).lean<{ template: string; subject: string }>().exec();
    expect([back?.template, back?.subject]).toEqual(["refund_sent", "₹700.00 is on its way back"]);
    expect((await findTaxDocumentsOfBooking(one.booking._id)).filter(({ kind, refersTo }) => kind === "credit_note" && refersTo?.kind === "receipt").map(({ total }) => total)).toEqual([BALANCE]);
  });
});

describe("closing a visit whose balance is open", () => {
  it("is refused to the artisan, who may say that he was paid in person, once; commission on that part is owed, nothing counts as captured", async () => {
    const one = await agreed();
    const open = await openedBalance(one);
    expect(await act(one, "take_balance")).toEqual({ ok: false, code: "too_early" });
    visitDone(one);
    expect(await act(one, "complete")).toEqual({ ok: false, code: "balance_unpaid" });
    expect(await Promise.all([act(one, "take_balance"), act(one, "take_balance")])).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await rowOf(one)).history.filter(({ event }) => event === "take_balance")).toHaveLength(1);
    expect(await openBalance({ booking: await rowOf(one), now: businessNow() })).toEqual({ ok: false, code: "balance_settled" });
    await till.hear(...(await played(open)));
    expect((await act(one, "complete")).ok).toBe(true);
    await settled();
    expect(await letters(one)).toEqual(["balance_taken"]);
    expect(await refunds(one)).toEqual({ first: [], balance: [BALANCE] });
    const { platform, tax } = splitOrders(one.booking.items, DEPOSIT).balance;
    expect((await findDebt(one.booking.artisan))?.items.map(({ key, amount }) => ({ key, amount }))).toEqual([{ key: `commission:${one.booking._id}`, amount: platform + tax }]);
    expect(await posted(one, "receivables")).toBe(platform + tax);
    expect((await findTaxDocumentsOfBooking(one.booking._id)).find(({ source }) => source.startsWith("visit:"))?.total).toBe(TOTAL);
    expect((await findTaxDocumentsOfBooking(one.booking._id)).filter(({ kind }) => kind === "credit_note").map(({ refersTo }) => refersTo?.kind)).toEqual(["receipt"]);
    till.stopAt(one.booking.end + hours(49));
    await settled();
    expect([await posted(one, "receivables"), await posted(one, "held")]).toEqual([0, 0]);
  });

  it("waits seven days, in which each letter goes out once; then it is done on the deposit alone", async () => {
    const one = await agreed();
    await sweepBalances(businessNow());
    await till.settle();
    expect(await letters(one)).toEqual([]);
    for (const [moment, told] of [[one.booking.start - hours(24), ["balance_reminder"]], [one.booking.end + hours(48), ["balance_reminder", "balance_unpaid"]]] as const) {
      till.stopAt(moment);
      await Promise.all([sweepBalances(businessNow()), sweepBalances(businessNow())]);
      await till.settle();
      await sweepBalances(businessNow());
      await till.settle();
      expect(await letters(one)).toEqual(told);
    }
    till.stopAt(one.booking.end + days(7));
    await till.settle();
    expect((await rowOf(one)).state).toBe("confirmed");
    till.stopAt(one.booking.end + days(7) + 1);
    await settled();
    expect((await rowOf(one)).state).toBe("completed");
    expect(await posted(one, "artisan_payable")).toBe(-splitOrders(one.booking.items, DEPOSIT).first.artisan);
    expect((await findTaxDocumentsOfBooking(one.booking._id)).find(({ source }) => source.startsWith("visit:"))?.total).toBe(DEPOSIT);
    expect(await findDebt(one.booking.artisan)).toBeNull();
  });

  it("paid at the moment the artisan says he was paid in person is settled one way, never both", async () => {
    const all: Ordered[] = [];
    const news: GatewayEvent[][] = [];
    for (let count = 0; count < times(2, 20); count += 1) {
      const one = await agreed();
      all.push(one);
      news.push(await till.play(await openedBalance(one)));
    }
    visitDone(all[0] as Ordered);
    await Promise.all(all.map((one, index) => Promise.all([till.hear(...(news[index] ?? [])), act(one, "take_balance")])));
    await settled();
    for (const one of all) {
      const row = await rowOf(one);
      expect(row.history.filter(({ event }) => event === "pay_balance" || event === "take_balance")).toHaveLength(1);
      expect((await refunds(one)).balance).toEqual(row.balance?.how === "online" ? [] : [BALANCE]);
    }
  });
});

describe("frozen money", () => {
  const freeze = ({ booking }: Ordered, key = "d1") => freezeMoney({ booking: booking._id, key, reason: "chargeback", now: businessNow() });
  const thaw = ({ booking }: Ordered, key = "d1") => thawMoney({ booking: booking._id, key, now: businessNow() });
  const frozen = async ({ booking }: Ordered) => Object.values(await findOrders(booking._id)).map(({ freezes }) => freezes.map(({ key }) => key));

  it("is frozen of both orders, also of a balance opened and paid later; with the end of it both are let go", async () => {
    const [paid, later] = [await agreed(), await agreed()];
    await paidUp(paid);
    for (const one of [paid, later]) expect(await freeze(one)).toEqual({ ok: true, made: true });
    await relayDue();
    await paidUp(later);
    expect([await frozen(paid), await frozen(later)]).toEqual([[["d1"], ["d1"]], [["d1"], ["d1"]]]);
    visitDone(paid);
    for (const one of [paid, later]) expect((await act(one, "complete")).ok).toBe(true);
    till.stopAt(paid.booking.end + hours(60));
    await till.settle();
    for (const one of [paid, later]) expect(await posted(one, "artisan_payable")).toBe(0);
    for (const one of [paid, later]) expect(await thaw(one)).toEqual({ ok: true, made: true });
    await settled();
    for (const one of [paid, later]) {
      expect(await frozen(one)).toEqual([[], []]);
      expect(await posted(one, "artisan_payable")).toBe(-(one.booking.items[1]?.amount ?? 0));
      expect(Object.values(await findOrders(one.booking._id)).map(({ share }) => share?.releasedAt !== null)).toEqual([true, true]);
    }
  });

  it("set and ended at the moment a balance is opened, both orders say the same in the end", async () => {
    for (let round = 0; round < times(2, 30); round += 1) {
      const one = await agreed();
      await Promise.all([freeze(one, "d1"), openedBalance(one), freeze(one, "d2"), ...(round % 2 ? [thaw(one, "d1")] : [])]);
      await relayDue();
      const [first, balance] = await frozen(one);
      expect([...(balance ?? [])].sort()).toEqual([...(first ?? [])].sort());
      await Promise.all([thaw(one, "d1"), thaw(one, "d2"), followFreezes(one.booking._id, businessNow())]);
      await relayDue();
      expect(await frozen(one)).toEqual([[], []]);
    }
  });

  it("a cancelled visit's refunds wait, of both orders, and go out together", async () => {
    const one = await agreed();
    await paidUp(one);
    await freeze(one);
    expect((await act(one, "cancel")).ok).toBe(true);
    await till.settle();
    const states = async () => Object.values(await findOrders(one.booking._id)).map(({ moves }) => moves.map(({ state }) => state));
    expect(await states()).toEqual([["frozen"], ["frozen"]]);
    await thaw(one);
    await settled();
    expect(await states()).toEqual([["processed"], ["processed"]]);
  });
});

it("a refund of staff takes of the balance first, is one refund however often it is tried, and never more than both have", async () => {
  const one = await agreed();
  await paidUp(one);
  visitDone(one);
  await act(one, "complete");
  till.stopAt(one.booking.end + hours(60));
  await till.settle();
  await releaseDue(businessNow());
  const refund = (key: string, amount: number) => refundOrders({ booking: one.booking._id, amount, key, reason: "quality", now: businessNow() });
  expect(await refund("much", TOTAL + 1)).toEqual({ ok: false, code: "more_than_captured" });
  expect(await Promise.all([refund("r1", 80_000), refund("r1", 80_000)])).toMatchObject([{ ok: true }, { ok: true }]);
  await till.settle();
  expect(await refund("r1", 80_000)).toMatchObject({ ok: true });
  expect(await refunds(one)).toEqual({ first: [10_000], balance: [BALANCE] });
  expect(await refund("r2", 20_000)).toEqual({ ok: false, code: "more_than_captured" });
  await settled();
});

it("after all of this payments, journal, debts, documents, calendars and the gateway's books agree to the paisa", async () => {
  await settled();
  expect(await till.problems()).toEqual([]);
  expect((await verifyDocuments()).problems).toEqual([]);
});
