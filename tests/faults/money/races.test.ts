import { expect, test, vi } from "vitest";
import * as guard from "~/domain/payment/guard";
import { committed, type Move } from "~/domain/payment/books";
import { owedBy } from "~/domain/payment/debt";
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

const { clock, order, play, settle, look, earn } = useShop();

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
