import { expect, test, vi } from "vitest";
import { GatewayRefused } from "~/adapters/payments/port";
import { hours, minutes } from "~/domain/time/instant";
import { Payees } from "~/models/payee.server";
import { People } from "~/models/person.server";
import { freezeMoney } from "~/services/payment/freeze-money.server";
import { planRelease } from "~/services/payment/plan-release.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { releaseDue } from "~/services/payment/release-due.server";
import { thawMoney } from "~/services/payment/thaw-money.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { createPerson } from "../../support/create-person";
import { useShop } from "../payment/shop";

const { clock, gateway, order, play, settle, look } = useShop();

async function served(): Promise<{ booking: string; payment: string }> {
  const { booking, payment, order: id } = await order();
  await play(id);
  await reconcileOrder(payment._id, clock.now);
  await settle();
  await planRelease({ booking: booking._id, amount: 100_000, at: clock.now + hours(1) });
  return { booking: booking._id, payment: payment._id };
}

const changed = (bankChangedAt: number | null) => Payees.updateOne({ _id: "a1" }, { $set: { bankChangedAt } }).exec();

/** When the share was let go, and the gateway knows. */
async function releasedAt(payment: string): Promise<number | null> {
  const { share, moves } = await look(payment);
  return share?.releasedAt === null ? null : (moves.find(({ kind }) => kind === "release")?.at ?? null);
}

async function release(): Promise<number> {
  const released = await releaseDue(clock.now);
  await settle();
  return released;
}

test("after a change of the bank nothing is released for 24 hours, and then all of it without anybody asking", async () => {
  const { payment } = await served();
  await changed(clock.now);
  clock.now += hours(1);
  expect(await release()).toBe(0);
  expect(await releasedAt(payment)).toBeNull();
  clock.now += hours(23) - 1;
  expect(await release()).toBe(0);
  clock.now += 1;
  expect(await release()).toBe(1);
  expect(await releasedAt(payment)).toBe(clock.now);
  expect((await verifyLedger()).problems).toEqual([]);
});

test("money that rests is looked at again when the rest is over, not every second, so that it never stands in the way of others", async () => {
  const { payment } = await served();
  await changed(clock.now);
  clock.now += hours(1);
  await release();
  expect((await look(payment)).releaseAt).toBe(clock.now + hours(23));
  await changed(null);
});

test("a second change begins the 24 hours anew", async () => {
  const { payment } = await served();
  await changed(clock.now);
  clock.now += hours(23);
  expect(await release()).toBe(0);
  await changed(clock.now);
  clock.now += hours(1);
  expect(await release()).toBe(0);
  clock.now += hours(23);
  await release();
  expect(await releasedAt(payment)).toBe(clock.now);
});

test("a freeze that ends within the rest does not release what rests", async () => {
  const { booking, payment } = await served();
  await changed(clock.now);
  await freezeMoney({ booking, key: "d1", reason: "chargeback", now: clock.now });
  clock.now += hours(2);
  await thawMoney({ booking, key: "d1", now: clock.now });
  expect(await release()).toBe(0);
  expect(await releasedAt(payment)).toBeNull();
  await changed(null);
});

test("what the gateway refused to let go, and a freeze held since, rests too when the freeze ends, and is let go after the rest without anybody asking", async () => {
  const { booking, payment } = await served();
  clock.now += hours(1);
  const no = vi.spyOn(await gateway(), "release").mockRejectedValue(new GatewayRefused("account_not_active", "no"));
  await release();
  no.mockRestore();
  await freezeMoney({ booking, key: "d1", reason: "chargeback", now: clock.now });
  await changed(clock.now);
  clock.now += minutes(5);
  await thawMoney({ booking, key: "d1", now: clock.now });
  await settle();
  expect((await look(payment)).share?.releasedAt).toBeNull();
  expect((await look(payment)).releaseAt).toBe(clock.now - minutes(5) + hours(24));
  clock.now += hours(24) - minutes(5) - 1;
  await release();
  expect((await look(payment)).share?.releasedAt).toBeNull();
  clock.now += 1;
  await release();
  expect((await look(payment)).share?.releasedAt).toBe(clock.now);
  await changed(null);
});

test("the same rest follows a change of the artisan's address", async () => {
  await createPerson({ id: "a1", name: "Ramesh Kumhar", email: "a1@test.example", phone: null, roles: ["artisan"], locale: "en", createdAt: clock.now });
  const { payment } = await served();
  await People.updateOne({ _id: "a1" }, { $set: { contactChangedAt: clock.now } }).exec();
  clock.now += hours(1);
  await release();
  expect(await releasedAt(payment)).toBeNull();
  clock.now += hours(23);
  await release();
  expect(await releasedAt(payment)).toBe(clock.now);
});
