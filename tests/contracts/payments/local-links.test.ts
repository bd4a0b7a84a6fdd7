import { createHmac } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { openLocalGateway, type LocalGateway } from "~/adapters/payments/local.server";
import * as signature from "~/adapters/payments/local/signature.server";
import { minutes } from "~/domain/time/instant";
import { GatewayAsks } from "~/models/gateway/ask.server";
import { readGatewayKeys } from "~/models/gateway/key.server";
import { useDatabase } from "../../support/database";
import { newReceipt, refused } from "./contract/under-test";
import { useReceiver } from "./receiver";

vi.mock("~/adapters/payments/local/signature.server", { spy: true });

useDatabase();
const receiver = useReceiver();
const clock = { now: Date.UTC(2026, 2, 12, 4, 30) };
let gateway: LocalGateway;

beforeAll(async () => {
  gateway = await openLocalGateway({ now: () => clock.now });
});

const newLink = (endsAt = clock.now + minutes(60)) => gateway.createLink({ receipt: newReceipt(), amount: 100_000, title: "Pottery", endsAt, callbackUrl: "http://shop.example:3000/paid?b=1" });
const states = async (id: string) => (await gateway.fetchPayments(id)).map(({ state, failure }) => failure ?? state);

test("a link leads to the gateway's page at the shop, which says what it is for and whether one can still pay", async () => {
  const link = await newLink();
  expect(link.url).toBe(`http://shop.example:3000/dev/payments/${link.id}`);
  expect(await gateway.readCheckout(link.id)).toMatchObject({ kind: "link", title: "Pottery", amount: 100_000, state: "open", attempts: [] });
  await gateway.playOutcome(link.id, { outcome: "fail" });
  expect(await gateway.readCheckout(link.id)).toMatchObject({ state: "open", attempts: [{ state: "failed" }] });
  await gateway.playOutcome(link.id, { outcome: "succeed" });
  expect(await gateway.readCheckout(link.id)).toMatchObject({ state: "paid" });
});

test("the way back from a link is signed as Razorpay documents it, reckoned here by hand", async () => {
  const link = await newLink();
  const played = await gateway.playOutcome(link.id, { outcome: "succeed" });
  const { checkout } = await readGatewayKeys();
  const signed = createHmac("sha256", checkout).update(`${link.id}|${link.receipt}|paid|${played?.payment.id}`).digest("hex");
  expect(played?.back).toEqual({
    action: "http://shop.example:3000/paid?b=1",
    fields: { razorpay_payment_id: played?.payment.id, razorpay_payment_link_id: link.id, razorpay_payment_link_reference_id: link.receipt, razorpay_payment_link_status: "paid", razorpay_signature: signed },
  });
});

test("sabotage: were signatures not looked at, a return from a link nobody paid by would be read", async () => {
  const link = await newLink();
  const forged = new URLSearchParams({ razorpay_payment_id: "pay_1", razorpay_payment_link_id: link.id, razorpay_payment_link_reference_id: link.receipt, razorpay_payment_link_status: "paid", razorpay_signature: "0".repeat(64) });
  expect(await gateway.readReturn(forged)).toBeNull();
  vi.mocked(signature.isSignedBy).mockReturnValue(true);
  const read = await gateway.readReturn(forged);
  vi.mocked(signature.isSignedBy).mockReset();
  expect(read).toMatchObject({ order: link.id, outcome: "paid" });
});

test("money that a slow bank sends after a link's end, or after another has paid, is not taken", async () => {
  const [late, ended, second] = [await newLink(clock.now + minutes(20)), await newLink(), await newLink()];
  for (const { id } of [late, ended, second]) await gateway.playOutcome(id, { outcome: "succeed", delayMs: minutes(30) });
  await gateway.endLink(ended.id);
  await gateway.playOutcome(second.id, { outcome: "drop" });
  clock.now += minutes(31);
  expect(await states(late.id)).toEqual(["nobody_asks_any_more"]);
  expect(await states(ended.id)).toEqual(["nobody_asks_any_more"]);
  expect((await states(second.id)).sort()).toEqual(["captured", "nobody_asks_any_more"]);
});

test("what is paid by a link is told as often and as late as was asked for", async () => {
  await gateway.deliverDue({ url: receiver.url });
  const link = await newLink();
  await gateway.playOutcome(link.id, { outcome: "succeed", times: 3, newsDelay: minutes(5) });
  expect(await gateway.deliverDue({ url: receiver.url })).toMatchObject({ accepted: 0 });
  clock.now += minutes(5);
  expect(await gateway.deliverDue({ url: receiver.url })).toMatchObject({ accepted: 3 });
});

test("sabotage: without their unique receipts a link asked for 20 times at once is more than one", async () => {
  await GatewayAsks.collection.dropIndex("kind_1_receipt_1");
  const receipt = newReceipt();
  await Promise.all(Array.from({ length: 20 }, () => gateway.createLink({ receipt, amount: 100_000, title: "Pottery", endsAt: clock.now + minutes(60), callbackUrl: "http://localhost/back" })));
  expect(await GatewayAsks.countDocuments({ receipt })).toBeGreaterThan(1);
  await GatewayAsks.deleteMany({ receipt });
  await GatewayAsks.createIndexes();
});

test("a code is text that a payment app reads, to the paisa", async () => {
  const code = await gateway.createCode({ receipt: newReceipt(), amount: 100_005, title: "Pottery", endsAt: clock.now + minutes(5) });
  expect(code.text).toBe(`upi://pay?pa=kalasetu@local&pn=KalaSetu&am=1000.05&tr=${code.id}&cu=INR`);
  expect(await gateway.readCheckout(code.id)).toMatchObject({ kind: "code", text: code.text });
});

test("a gateway that grants no codes says so and makes none", async () => {
  const without = await openLocalGateway({ now: () => clock.now, codes: false });
  expect(without.codes).toBe(false);
  await refused(without.createCode({ receipt: newReceipt(), amount: 100_000, title: "Pottery", endsAt: clock.now + minutes(5) }), "codes_not_granted");
});
