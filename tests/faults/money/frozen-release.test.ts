import { expect, test, vi } from "vitest";
import { GatewayRefused, GatewayUnavailable, type PaymentsPort } from "~/adapters/payments/port";
import { eachGatewayPayment } from "~/models/gateway/payment.server";
import { freezeMoney } from "~/services/payment/freeze-money.server";
import { planRelease } from "~/services/payment/plan-release.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { releaseDue } from "~/services/payment/release-due.server";
import { releasePayment } from "~/services/payment/release-payment.server";
import { releaseShare } from "~/services/payment/release-share.server";
import { thawMoney } from "~/services/payment/thaw-money.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { many, rawRows, useShop } from "../../services/payment/shop";
import { times } from "../../support/size";

const TIMES = times(40, 1_000);

const { clock, told, gateway, order, play, settle, look } = useShop();

interface Planned {
  booking: string;
  payment: string;
}

/** A paid order whose money is to be released now. */
async function planned(): Promise<Planned> {
  const { booking, payment, order: id } = await order();
  await play(id, { times: 0 });
  await reconcileOrder(payment._id, clock.now);
  await settle();
  await planRelease({ booking: booking._id, amount: booking.total, at: clock.now });
  return { booking: booking._id, payment: payment._id };
}

const freeze = ({ booking }: Planned) => freezeMoney({ booking, key: "dispute", reason: "dispute", now: clock.now });
const thaw = ({ booking }: Planned) => thawMoney({ booking, key: "dispute", now: clock.now });
const release = ({ payment }: Planned) => releasePayment({ payment, now: clock.now });

/** How many transfers the gateway may pay out. */
async function letGo(): Promise<number> {
  let count = 0;
  for await (const row of eachGatewayPayment()) count += row.transfers.filter(({ held }) => !held).length;
  return count;
}

test(`a freeze at the instant of the release, ${TIMES} times: nothing frozen is let go, and all of it is once the freezes end (B34)`, { timeout: 600_000 }, async () => {
  const all = await many(TIMES, 10, planned);
  const outcomes = await many(TIMES, 20, async (index) => {
    const one = all[index] as Planned;
    const [first, second] = index % 2 ? [freeze(one), release(one)] : [release(one), freeze(one)];
    const [a, b] = await Promise.all([first, second]);
    expect([a.ok, b.ok]).toEqual([true, true]);
    return look(one.payment);
  });
  const decided = outcomes.filter(({ moves }) => moves.length > 0).length;
  expect(outcomes.every(({ freezes }) => freezes.length === 1)).toBe(true);
  await settle();
  expect(await letGo()).toBe(0);
  expect((await verifyLedger()).problems).toEqual([]);
  expect(await releaseDue(clock.now)).toBe(0);
  for (const one of all) expect(await thaw(one)).toEqual({ ok: true, made: true });
  expect(await releaseAll()).toBe(TIMES - decided);
  await settle();
  expect(await letGo()).toBe(TIMES);
  for (const { payment } of all) expect((await look(payment)).moves.map(({ kind }) => kind)).toEqual(["release"]);
  expect((await verifyLedger()).problems).toEqual([]);
});

/** Releases all that is due, a part at a time. */
async function releaseAll(): Promise<number> {
  let sum = 0;
  for (let some = await releaseDue(clock.now); some > 0; some = await releaseDue(clock.now)) sum += some;
  return sum;
}

/** Whether the gateway still holds a payment's share. */
async function isHeld({ payment }: Planned): Promise<boolean> {
  const { share } = await look(payment);
  for await (const row of eachGatewayPayment()) for (const { id, held } of row.transfers) if (id === share?.transfer) return held;
  throw new Error("no transfer");
}

test(`a freeze at the instant of the call to the gateway, ${TIMES} times: it holds the share, or it says that it came too late and staff are told; never both, never neither`, { timeout: 600_000 }, async () => {
  const all = await many(TIMES, 10, planned);
  for (const one of all) expect(await release(one)).toEqual({ ok: true, made: true });
  await many(TIMES, 20, async (index) => {
    const one = all[index] as Planned;
    await Promise.all(index % 2 ? [freeze(one), releaseShare({ payment: one.payment, now: clock.now })] : [releaseShare({ payment: one.payment, now: clock.now }), freeze(one)]);
  });
  await settle();
  for (const one of all) {
    const { freezes, share } = await look(one.payment);
    const late = freezes[0]?.letGoAt ?? null;
    expect({ held: await isHeld(one), let: share?.releasedAt ?? null, told: told.some(({ payment, data }) => payment === one.payment && data["reason"] === "frozen_too_late") }).toEqual({ held: late === null, let: late, told: late !== null });
  }
  for (const one of all) await thaw(one);
  await settle();
  for (const one of all) expect(await isHeld(one)).toBe(false);
  expect((await verifyLedger()).problems).toEqual([]);
});

test("a freeze between the last look and the gateway's answer, which is lost: it says that it came too late, and the share is let go to the end", async () => {
  const port: PaymentsPort = await gateway();
  const one = await planned();
  await release(one);
  const real = port.release.bind(port);
  const spy = vi.spyOn(port, "release").mockImplementationOnce(async (transfer) => {
    await freeze(one);
    await real(transfer);
    throw new GatewayUnavailable("the answer was lost");
  });
  await settle();
  spy.mockRestore();
  expect(await look(one.payment)).toMatchObject({ freezes: [{ key: "dispute", letGoAt: clock.now }], share: { releasedAt: clock.now } });
  expect(await isHeld(one)).toBe(false);
  expect(told).toContainEqual(expect.objectContaining({ payment: one.payment, data: { reason: "frozen_too_late", subject: "dispute" } }));
});

test("a freeze between the last look and a \"no\" of the gateway holds everything", async () => {
  const port: PaymentsPort = await gateway();
  const one = await planned();
  await release(one);
  const spy = vi.spyOn(port, "release").mockImplementationOnce(async () => {
    await freeze(one);
    throw new GatewayRefused("refused", "no");
  });
  await settle();
  spy.mockRestore();
  expect(await look(one.payment)).toMatchObject({ freezes: [{ letGoAt: null }], share: { releasedAt: null, lettingGoAt: null }, releaseAt: null });
  await releaseShare({ payment: one.payment, now: clock.now });
  expect(await isHeld(one)).toBe(true);
  await thaw(one);
  await settle();
  expect(await isHeld(one)).toBe(false);
});

test("a refund promised while the freeze holds a share that was about to be let go takes it back before anything is let go", async () => {
  const one = await planned();
  expect(await release(one)).toEqual({ ok: true, made: true });
  await freeze(one);
  await settle();
  expect(await refundBooking({ booking: one.booking, amount: 100_000, key: "refund", reason: "dispute", now: clock.now })).toEqual({ ok: true, made: true });
  await thaw(one);
  await settle();
  const { share } = await look(one.payment);
  expect(share?.reversals.map(({ amount, state }) => ({ amount, state }))).toEqual([{ amount: share?.amount, state: "processed" }]);
  expect((await verifyLedger()).problems).toEqual([]);
});

test("sabotage: money whose freeze is forgotten is let go", async () => {
  const one = await planned();
  const before = await letGo();
  expect(await release(one)).toEqual({ ok: true, made: true });
  await freeze(one);
  await releaseShare({ payment: one.payment, now: clock.now });
  expect((await letGo()) - before).toBe(0);
  await rawRows("payments").updateOne({ _id: one.payment }, { $set: { freezes: [] } });
  await releaseShare({ payment: one.payment, now: clock.now });
  expect((await letGo()) - before).toBe(1);
});
