import { expect, test, vi } from "vitest";
import { GatewayUnavailable } from "~/adapters/payments/port";
import { eachGatewayPayment } from "~/models/gateway/payment.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { many, useShop } from "../../services/payment/shop";
import { dice } from "./random-money";

/** 1,000 with `FULL=1`; the suite runs a tenth. */
const TIMES = process.env["FULL"] ? 1_000 : 100;

const { clock, gateway, order, play, settle } = useShop();

test(`the gateway refunds and its answer is lost in 30% of ${TIMES}: exactly ${TIMES} refunds`, { timeout: 300_000 }, async () => {
  const port = await gateway();
  const roll = dice(30);
  const real = port.refund.bind(port);
  const losing = vi.spyOn(port, "refund").mockImplementation(async (input) => {
    const refund = await real(input);
    if (roll(10) < 3) throw new GatewayUnavailable("the answer was lost");
    return refund;
  });
  await many(TIMES, 20, async () => {
    const { booking, payment, order: id } = await order();
    await play(id, { times: 0 });
    await reconcileOrder(payment._id, clock.now);
    await Promise.all([1, 2].map(() => refundBooking({ booking: booking._id, amount: 60_000, key: "refund", reason: "cancelled", now: clock.now })));
  });
  await settle();
  expect(losing.mock.calls.length).toBeGreaterThan(TIMES);
  losing.mockRestore();
  let refunds = 0;
  for await (const row of eachGatewayPayment()) refunds += row.refunds.length;
  expect(refunds).toBe(TIMES);
  const report = await verifyLedger();
  expect(report.problems).toEqual([]);
  expect(report.totals.refunded).toBe(TIMES * 60_000);
});

test("a gateway that forgot the key would have paid more often: the test sees it", { timeout: 120_000 }, async () => {
  const port = await gateway();
  const real = port.refund.bind(port);
  let calls = 0;
  const forgetting = vi.spyOn(port, "refund").mockImplementation(async (input) => {
    calls += 1;
    const refund = await real({ ...input, key: `${input.key}-${calls}` });
    if (calls < 3) throw new GatewayUnavailable("the answer was lost");
    return { ...refund, key: input.key };
  });
  const { booking, payment, order: id } = await order();
  await play(id, { times: 0 });
  await reconcileOrder(payment._id, clock.now);
  await refundBooking({ booking: booking._id, amount: 5_000, key: "refund", reason: "cancelled", now: clock.now });
  await settle();
  forgetting.mockRestore();
  const report = await verifyLedger();
  expect(report.ok).toBe(false);
  expect(report.problems.filter((problem) => problem.includes("is in the gateway's books and in no payment"))).toHaveLength(2);
});
