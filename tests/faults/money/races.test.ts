import { expect, test, vi } from "vitest";
import * as guard from "~/domain/payment/guard";
import { committed, type Move } from "~/domain/payment/books";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { many, useShop } from "../../services/payment/shop";
import { times } from "../../support/size";

const RACES = times(40, 1_000);

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
