import { expect, test } from "vitest";
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

const { clock, order, play, settle, look } = useShop();

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
