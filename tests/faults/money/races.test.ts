import { expect, test, vi } from "vitest";
import * as guard from "~/domain/payment/guard";
import { committed, type Move } from "~/domain/payment/books";
import { owedBy } from "~/domain/payment/debt";
import { askRefund } from "~/domain/payment/refund-request";
import { priceBooking } from "~/domain/pricing/price-booking";
import { findOrders } from "~/models/payment.server";
import { findRefundRequests, giveTurn } from "~/models/refund-request.server";
import { carryOutRefund } from "~/services/money/carry-out-refund.server";
import { changeRequests } from "~/services/money/change-requests.server";
import { openOrder } from "~/services/payment/open-order.server";
import { recordSeenRefund } from "~/services/payment/record-seen-refund.server";
import { findDebt } from "~/models/debt.server";
import { addDebt } from "~/services/payment/add-debt.server";
import { claimNetting } from "~/services/payment/claim-netting.server";
import { freezeMoney } from "~/services/payment/freeze-money.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { many, useShop } from "../../services/payment/shop";
import { times } from "../../support/size";

const RACES = times(40, 1_000);
const KEEPING = times(12, 240);

vi.mock("~/domain/payment/guard", { spy: true });

const { clock, gateway, order, play, settle, look, earn } = useShop();

async function paid(rupees = 1_000) {
  const opened = await order(rupees);
  await play(opened.order, { times: 0 });
  await reconcileOrder(opened.payment._id, clock.now);
  return opened;
}

/** So many people who each refund ₹100 at once, asking again while told it is too busy. How many succeed. */
async function refundsAtOnce(people: number, booking: string): Promise<number> {
  const outcomes = await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      for (;;) {
        const outcome = await refundBooking({ booking, amount: 10_000, key: `refund-${index}`, reason: "goodwill", now: clock.now });
        if (outcome.ok || outcome.code !== "busy") return outcome;
      }
    }),
  );
  return outcomes.filter(({ ok }) => ok).length;
}

test("100 refunds of ₹100 at once on ₹1,000: exactly 10 succeed", async () => {
  const { booking, payment } = await paid();
  expect(await refundsAtOnce(100, booking._id)).toBe(10);
  await settle();
  expect(committed(await look(payment._id))).toBe(100_000);
});

test(`a refund races the release of the same money, ${RACES} times: never both in full (B33)`, { timeout: 600_000 }, async () => {
  const ids = await many(RACES, 20, async () => {
    const { booking, payment } = await paid();
    const outcomes = await Promise.all([refundBooking({ booking: booking._id, amount: 100_000, key: "refund", reason: "cancelled", now: clock.now }), earn(booking._id, booking.total)]);
    expect(outcomes[0]).toEqual({ ok: true, made: true });
    return payment._id;
  });
  await settle();
  for (const id of ids) expect(committed(await look(id))).toBe(100_000);
  expect((await verifyLedger()).problems).toEqual([]);
});

/** A visit whose artisan owes so much from elsewhere, and whose money is about to be let go. */
async function aboutToBeKept(debt: number) {
  const { booking, payment } = await paid();
  await settle();
  await addDebt({ artisan: "a1", booking: "elsewhere", key: payment._id, amount: debt, now: clock.now });
  await postJournal({ kind: "debt", id: `elsewhere-${payment._id}`, booking: "elsewhere", artisan: "a1", at: clock.now, currency: "INR", amount: debt });
  await earn(booking._id, booking.total);
  return { booking: booking._id, id: payment._id, half: () => refundBooking({ booking: booking._id, amount: 50_000, key: "refund", reason: "quality", now: clock.now }) };
}

/** What came back of a share for his debts, and what his debts say was kept of it. */
async function keptOf(id: string) {
  const { share } = await look(id);
  const back = (share?.reversals ?? []).filter(({ why, state }) => why === "debt" && state === "processed").reduce((sum, { amount }) => sum + amount, 0);
  return { back, told: (await findDebt("a1"))?.nettings.find(({ payment }) => payment === id)?.amount ?? 0 };
}

const leftOwed = async (): Promise<number> => owedBy((await findDebt("a1")) ?? { items: [], nettings: [] });

test("where a process dies between claiming an artisan's debt and keeping it, and a refund comes first, only what is left is kept and he owes the rest, frozen or not", async () => {
  for (const frozen of [false, true]) {
    const { id, booking, half } = await aboutToBeKept(88_200);
    const before = await leftOwed();
    await claimNetting({ artisan: "a1", payment: id, most: 88_200, now: clock.now });
    await half();
    if (frozen) await freezeMoney({ booking, key: "dispute", reason: "dispute", now: clock.now });
    await settle();
    expect([await keptOf(id), await leftOwed()]).toEqual([{ back: 44_100, told: 44_100 }, before - 44_100]);
  }
  expect((await verifyLedger()).problems).toEqual([]);
});

test(`a release that keeps a debt races a refund of half, ${KEEPING} times: what his debts say was kept came back, and nothing more`, { timeout: 600_000 }, async () => {
  for (let race = 0; race < KEEPING; race += 1) {
    const { id, half } = await aboutToBeKept(88_200);
    await Promise.all([settle(), new Promise((done) => setTimeout(done, race % 12)).then(half)]);
    await settle();
    const { back, told } = await keptOf(id);
    expect({ race, back }).toEqual({ race, back: told });
  }
  expect((await verifyLedger()).problems).toEqual([]);
});

/** A booking whose deposit and balance were paid, ₹1,000 in all, and of which staff ask for ₹1,000 and ₹300 back. */
async function askedTwice(booking: string) {
  const { items, total } = priceBooking({ unitPrice: 100_000, priceType: "fixed", people: 1, tier: "professional", joinedAt: 0, at: clock.now });
  for (const part of ["first", "balance"] as const) {
    const opened = await openOrder({ booking: { _id: booking, reference: "KS-TEST23", customer: "c1", artisan: "a1", total, items, deposit: 40_000 }, part, now: clock.now });
    if (!opened.ok || !opened.payment.order) throw new Error("no order");
    await play(opened.payment.order, { times: 0 });
    await reconcileOrder(opened.payment._id, clock.now);
  }
  for (const [id, amount] of [["all", 100_000], ["some", 30_000]] as const)
    await changeRequests({ booking, decide: async ({ requests }) => askRefund(requests, { id, amount, reason: "quality", words: "", by: "s1", at: clock.now }, { left: 100_000, alone: 2_500_000 }), recorded: { action: "booking.refund_asked", actor: "s1" } });
}

const carryOut = (booking: string, request: string) => carryOutRefund({ booking, request, now: clock.now });

/** What became of each request, and what was promised for it. */
async function cameOf(booking: string): Promise<string[]> {
  const moves = Object.values(await findOrders(booking)).flatMap((each) => each.moves);
  const given = (id: string) => moves.filter(({ key, state }) => key === id && state !== "failed").reduce((sum, { amount }) => sum + amount, 0);
  return (await findRefundRequests(booking)).requests.map(({ id, state, given: noted = 0 }) => `${id} ${state} ${given(id)} ${noted}`);
}

test("where a process dies in the middle of a refund of both orders, the next one of that booking carries it out first, and takes what is left", async () => {
  await askedTwice("two-orders-died");
  await giveTurn(await findRefundRequests("two-orders-died"), "all");
  await refundBooking({ booking: "two-orders-died", part: "balance", amount: 60_000, key: "all", reason: "quality", now: clock.now });
  expect(await carryOut("two-orders-died", "some")).toBe("more_than_captured");
  expect(await cameOf("two-orders-died")).toEqual(["all done 100000 0", "some failed 0 0"]);
  await settle();
});

test("two refunds of a booking with two orders at once: one is made whole, the other not at all", async () => {
  for (let race = 0; race < KEEPING; race += 1) {
    const booking = `two-orders-${race}`;
    await askedTwice(booking);
    await Promise.all([carryOut(booking, "all"), new Promise((done) => setTimeout(done, race % 8)).then(() => carryOut(booking, "some"))]);
    expect([["all done 100000 0", "some failed 0 0"], ["all failed 0 0", "some done 30000 0"]]).toContainEqual(await cameOf(booking));
  }
  await settle();
});

test("of a refund that failed in part, because somebody gave money back at the gateway meanwhile, what was promised is written down", async () => {
  await askedTwice("two-orders-by-hand");
  await refundBooking({ booking: "two-orders-by-hand", part: "balance", amount: 60_000, key: "all", reason: "quality", now: clock.now });
  const { first } = await findOrders("two-orders-by-hand");
  const refund = await (await gateway()).refund({ payment: first?.receipts[0]?.id ?? "", amount: 40_000, key: "by-hand-0008", notes: {} });
  await recordSeenRefund(refund);
  expect(await carryOut("two-orders-by-hand", "all")).toBe("more_than_captured");
  expect((await cameOf("two-orders-by-hand"))[0]).toBe("all failed 60000 60000");
  await settle();
});

test("sabotage: with a guard that always allows, more than 10 succeed and the ledger check says so", async () => {
  const allowAll: typeof guard.reserveMove = (books, wanted) => {
    const move: Move = { ...wanted, vendorKey: `${books._id}-${wanted.key}`, state: "reserved", gatewayRefund: null, bankReference: null, settledAt: null };
    return { ok: true, books: { ...books, moves: [...books.moves, move] }, move, made: true };
  };
  const { booking, payment } = await paid();
  vi.mocked(guard.reserveMove).mockImplementation(allowAll);
  const succeeded = await refundsAtOnce(20, booking._id);
  vi.mocked(guard.reserveMove).mockReset();
  expect(succeeded).toBe(20);
  expect((await verifyLedger()).problems).toContain(`payment ${payment._id} promises more than ${(await look(payment._id)).receipts[0]?.id} captured`);
});
