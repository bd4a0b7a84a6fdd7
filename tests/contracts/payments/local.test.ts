import { createHmac } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { openLocalGateway, type LocalGateway } from "~/adapters/payments/local.server";
import * as signature from "~/adapters/payments/local/signature.server";
import { OUTCOMES } from "~/adapters/payments/local/outcome.server";
import type { GatewayOrder } from "~/adapters/payments/port";
import { days, hours, minutes, seconds } from "~/domain/time/instant";
import { GatewayKeys, readGatewayKeys } from "~/models/gateway/key.server";
import { GatewayOrders } from "~/models/gateway/order.server";
import { useDatabase } from "../../support/database";
import { useReceiver } from "./receiver";

vi.mock("~/adapters/payments/local/signature.server", { spy: true });

useDatabase();
const receiver = useReceiver();
const clock = { now: Date.UTC(2026, 2, 12, 4, 30) };
let gateway: LocalGateway;
let receipts = 0;

const newOrder = () => gateway.createOrder({ receipt: `local-${(receipts += 1)}`, amount: 100_000, notes: {} });
const checkIn = async (order: GatewayOrder) => {
  const { fields } = await gateway.checkoutForm({ order, title: "Pottery", by: "customer", customer: { name: "Ananya", email: null, phone: null }, callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/cancel" });
  return gateway.openCheckout(new URLSearchParams(fields));
};

beforeAll(async () => {
  gateway = await openLocalGateway({ now: () => clock.now });
});

test("returns and webhooks are signed as Razorpay documents it, reckoned here by hand", async () => {
  const keys = await readGatewayKeys();
  const order = await newOrder();
  await checkIn(order);
  const played = await gateway.playOutcome(order.id, { outcome: "succeed" });
  expect(played?.back?.fields["razorpay_signature"]).toBe(createHmac("sha256", keys.checkout).update(`${order.id}|${played?.payment.id}`).digest("hex"));
  receiver.received.length = 0;
  await gateway.deliverDue({ url: receiver.url });
  const sent = receiver.received[0];
  expect(sent?.headers.get("x-razorpay-signature")).toBe(createHmac("sha256", keys.webhook).update(sent?.raw ?? "").digest("hex"));
  expect(sent?.headers.get("x-razorpay-event-id")).toMatch(/^evt_/);
});

test("while the webhook secret is changed both count, afterwards the new one alone", async () => {
  const order = await newOrder();
  await gateway.playOutcome(order.id, { outcome: "succeed" });
  receiver.received.length = 0;
  await gateway.deliverDue({ url: receiver.url });
  const [sent] = receiver.received;
  if (!sent) throw new Error("no webhook came");
  const before = await readGatewayKeys();
  const withNew = new Headers(sent.headers);
  withNew.set("x-razorpay-signature", createHmac("sha256", "the new secret").update(sent.raw).digest("hex"));
  const readBy = async (change: Partial<typeof before>) => {
    await GatewayKeys.updateOne({ _id: "keys" }, { $set: change }).exec();
    const opened = await openLocalGateway({ now: () => clock.now });
    return Promise.all([sent.headers, withNew].map(async (headers) => (await opened.readWebhook(sent.raw, headers)) !== null));
  };
  expect(await readBy({})).toEqual([true, false]);
  expect(await readBy({ webhook: "the new secret", olderWebhooks: [before.webhook] })).toEqual([true, true]);
  expect(await readBy({ olderWebhooks: [] })).toEqual([false, true]);
  await readBy({ webhook: before.webhook });
});

test("sabotage: were signatures not looked at, a webhook with another amount would be read", async () => {
  const order = await newOrder();
  await gateway.playOutcome(order.id, { outcome: "succeed" });
  receiver.received.length = 0;
  await gateway.deliverDue({ url: receiver.url });
  const [sent] = receiver.received;
  if (!sent) throw new Error("no webhook came");
  const forged = new TextEncoder().encode(new TextDecoder().decode(sent.raw).replace('"amount":100000', '"amount":900000'));
  expect(await gateway.readWebhook(forged, sent.headers)).toBeNull();
  vi.mocked(signature.isSignedBy).mockReturnValue(true);
  const read = await gateway.readWebhook(forged, sent.headers);
  vi.mocked(signature.isSignedBy).mockReset();
  expect(read).toMatchObject({ kind: "payment_captured", payment: { amount: 900_000 } });
});

test("sabotage: without their unique receipts an order asked for 20 times at once is more than one", async () => {
  await GatewayOrders.collection.dropIndex("receipt_1");
  const receipt = "dropped-0001";
  await Promise.all(Array.from({ length: 20 }, () => gateway.createOrder({ receipt, amount: 100_000, notes: {} })));
  expect(await GatewayOrders.countDocuments({ receipt })).toBeGreaterThan(1);
  await GatewayOrders.deleteMany({ receipt });
  await GatewayOrders.createIndexes();
});

test("a checkout form made by somebody else cannot make the gateway send people elsewhere", async () => {
  const order = await newOrder();
  const { fields } = await gateway.checkoutForm({ order, title: "Pottery", by: "customer", customer: { name: "A", email: null, phone: null }, callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/cancel" });
  expect(await gateway.openCheckout(new URLSearchParams({ ...fields, callback_url: "http://evil.example/" }))).toBeNull();
  expect((await gateway.readCheckout(order.id))?.checkout).toBeNull();
  expect(await gateway.openCheckout(new URLSearchParams({ ...fields, "notes[paid_by]": "link" }))).toBeNull();
  const came = await gateway.openCheckout(new URLSearchParams(fields));
  expect(came?.order).toBe(order.id);
  expect((await gateway.readCheckout(order.id))?.checkout).toEqual({ visit: came?.visit, by: "customer", title: "Pottery", callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/cancel" });
  expect(await gateway.readCheckout("order_unknown")).toBeNull();
});

test("two who pay the same order at once are each sent back to where they came from, and said to be who they are", async () => {
  const order = await newOrder();
  const enter = async (by: "customer" | "link", from: string) => {
    const { fields } = await gateway.checkoutForm({ order, title: "Pottery", by, customer: { name: "", email: null, phone: null }, callbackUrl: `${from}/back`, cancelUrl: `${from}/cancel` });
    const [came] = await Promise.all([0, 1].map(() => gateway.openCheckout(new URLSearchParams(fields))));
    return came?.visit ?? "";
  };
  const [own, other] = [await enter("customer", "http://one.example"), await enter("link", "http://two.example")];
  expect((await gateway.readCheckout(order.id, own))?.checkout).toMatchObject({ cancelUrl: "http://one.example/cancel" });
  const backs = await Promise.all([own, other].map((visit) => gateway.playOutcome(order.id, { outcome: "succeed", visit })));
  expect(backs.map((played) => [played?.back?.action, played?.payment.by])).toEqual([["http://one.example/back", "customer"], ["http://two.example/back", "link"]]);
  expect((await gateway.playOutcome(order.id, { outcome: "succeed", visit: "nobody" }))?.back).toBeNull();
});

test("a webhook that is not accepted comes again later, the same event by its id, and is given up after a day", async () => {
  await gateway.deliverDue({ url: receiver.url });
  const order = await newOrder();
  await gateway.playOutcome(order.id, { outcome: "succeed" });
  receiver.received.length = 0;
  receiver.answer = () => 500;
  expect(await gateway.deliverDue({ url: receiver.url })).toEqual({ accepted: 0, refused: 1 });
  expect(await gateway.countDue()).toBe(0);
  clock.now += minutes(1);
  expect(await gateway.deliverDue({ url: "http://127.0.0.1:9/nobody-listens" })).toEqual({ accepted: 0, refused: 1 });
  receiver.answer = () => 200;
  clock.now += minutes(2);
  expect(await gateway.deliverDue({ url: receiver.url })).toEqual({ accepted: 1, refused: 0 });
  expect(new Set(receiver.received.map(({ headers }) => headers.get("x-razorpay-event-id"))).size).toBe(1);

  receiver.answer = () => 500;
  await gateway.playOutcome(order.id, { outcome: "fail" });
  for (let tries = 0; tries < 40; tries += 1, clock.now += hours(3)) await gateway.deliverDue({ url: receiver.url });
  receiver.answer = () => 200;
  clock.now += days(2);
  expect(await gateway.deliverDue({ url: receiver.url })).toEqual({ accepted: 0, refused: 0 });
});

test("a shop that does not answer is asked five times, then by one webhook each 30 seconds, and gets them all once it answers (B44)", async () => {
  const own = await openLocalGateway({ now: () => clock.now });
  const order = await newOrder();
  await own.playOutcome(order.id, { outcome: "succeed", times: 9 });
  receiver.received.length = 0;
  receiver.answer = () => 500;
  expect(await own.deliverDue({ url: receiver.url })).toEqual({ accepted: 0, refused: 5 });
  expect(await own.deliverDue({ url: receiver.url })).toEqual({ accepted: 0, refused: 0 });
  clock.now += seconds(30);
  expect(await own.deliverDue({ url: receiver.url })).toEqual({ accepted: 0, refused: 1 });
  receiver.answer = () => 200;
  clock.now += minutes(2);
  expect(await own.deliverDue({ url: receiver.url })).toEqual({ accepted: 9, refused: 0 });
  expect(receiver.received).toHaveLength(6 + 9);
});

test("a slow bank captures when its time has come, by the business clock, and then tells as often as it was asked to", async () => {
  const order = await newOrder();
  const played = await gateway.playOutcome(order.id, { outcome: "succeed", delayMs: minutes(14), times: 3 });
  expect(played).toMatchObject({ payment: { state: "created" }, back: null });
  const captures = clock.now + minutes(14);
  clock.now = captures - 1;
  expect((await gateway.fetchPayments(order.id))[0]?.state).toBe("created");
  clock.now = captures + minutes(5);
  expect(await gateway.countDue()).toBeGreaterThan(0);
  expect((await gateway.fetchPayments(order.id))[0]).toMatchObject({ state: "captured", at: captures });
  receiver.received.length = 0;
  await gateway.deliverDue({ url: receiver.url });
  expect(receiver.received).toHaveLength(3);
  expect(await gateway.countDue()).toBe(0);
});

test.each(OUTCOMES)("the outcome %s leaves the order as it should be", async (outcome) => {
  const order = await newOrder();
  await checkIn(order);
  const played = await gateway.playOutcome(order.id, { outcome });
  receiver.received.length = 0;
  await gateway.deliverDue({ url: receiver.url });
  const state = (await gateway.fetchPayments(order.id))[0]?.state;
  expect({ state, back: played?.back !== null, told: receiver.received.length }).toEqual(
    {
      succeed: { state: "captured", back: true, told: 1 },
      fail: { state: "failed", back: true, told: 1 },
      late: { state: "failed", back: true, told: 1 },
      never: { state: "created", back: false, told: 0 },
      drop: { state: "captured", back: false, told: 0 },
      lapse: { state: "authorized", back: false, told: 1 },
    }[outcome],
  );
});

test("a payment at an order that does not exist is not played", async () => {
  expect(await gateway.playOutcome("order_unknown", { outcome: "succeed" })).toBeNull();
});
