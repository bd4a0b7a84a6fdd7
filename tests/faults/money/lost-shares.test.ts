import { expect, test, vi } from "vitest";
import { GatewayUnavailable, type PaymentsPort } from "~/adapters/payments/port";
import { eachGatewayPayment } from "~/models/gateway/payment.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { many, useShop } from "../../services/payment/shop";
import { times } from "../../support/size";
import { dice } from "./random-money";

const TIMES = times(40, 1_000);

const { clock, gateway, order, play, settle, earn, look } = useShop();

/** Lets these calls be done and their answer be lost, three times of ten. Gives how often each was made. */
async function losing(...calls: readonly ("transfer" | "reverse" | "release")[]) {
  const port: PaymentsPort = await gateway();
  const roll = dice(31);
  const spies = calls.map((call) => {
    const real = port[call].bind(port) as (input: unknown) => Promise<unknown>;
    const loses = async (input: unknown) => {
      const done = await real(input);
      if (roll(10) < 3) throw new GatewayUnavailable("the answer was lost");
      return done;
    };
    return vi.spyOn(port, call).mockImplementation(loses as never);
  });
  return spies;
}

test(`answers to the transfer, the reversal and the release are lost in 30% of ${TIMES}: exactly one of each (B29)`, { timeout: 600_000 }, async () => {
  const spies = await losing("transfer", "reverse", "release");
  const payments = await many(TIMES, 20, async () => {
    const { booking, payment, order: id } = await order();
    await play(id, { times: 0 });
    await reconcileOrder(payment._id, clock.now);
    expect(await refundBooking({ booking: booking._id, amount: 40_000, key: "refund", reason: "cancelled", now: clock.now })).toEqual({ ok: true, made: true });
    expect(await earn(booking._id, 60_000)).toEqual({ ok: true, made: true });
    return payment._id;
  });
  await settle();
  for (const spy of spies) {
    expect(spy.mock.calls.length).toBeGreaterThan(TIMES);
    spy.mockRestore();
  }
  for await (const { amount, transfers, reversals } of eachGatewayPayment())
    expect({ amount, transfers: transfers.map((each) => ({ amount: each.amount, held: each.held })), reversals: reversals.map((each) => each.amount) }).toEqual({ amount: 100_000, transfers: [{ amount: 88_200, held: false }], reversals: [35_280] });
  for (const id of payments) expect((await look(id)).share).toMatchObject({ state: "processed", reversals: [{ state: "processed" }], releasedAt: clock.now });
  expect((await verifyLedger()).problems).toEqual([]);
});

test("sabotage: a gateway that forgot the key of a transfer or a reversal would have moved it twice, and the ledger check says so", async () => {
  const port: PaymentsPort = await gateway();
  for (const call of ["transfer", "reverse"] as const) {
    const { booking, payment, order: id } = await order();
    const real = port[call].bind(port) as unknown as (input: { key: string; amount: number }) => Promise<{ key: string }>;
    let calls = 0;
    const forgetting = async (input: { key: string; amount: number }) => {
      calls += 1;
      const done = await real({ ...input, key: `${input.key}-${calls}`, amount: input.amount / 2 });
      if (calls < 2) throw new GatewayUnavailable("the answer was lost");
      return { ...done, key: input.key };
    };
    const spy = vi.spyOn(port, call).mockImplementation(forgetting as never);
    await play(id, { times: 0 });
    await reconcileOrder(payment._id, clock.now);
    await refundBooking({ booking: booking._id, amount: 40_000, key: "refund", reason: "cancelled", now: clock.now });
    await settle();
    spy.mockRestore();
    expect((await verifyLedger()).problems.filter((problem) => problem.includes("is in the gateway's books and in no payment")), call).not.toEqual([]);
  }
});
