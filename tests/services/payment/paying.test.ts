import { expect, test, vi } from "vitest";
import { GatewayRefused, GatewayUnavailable, type GatewayEvent } from "~/adapters/payments/port";
import { paymentStatus } from "~/domain/payment/status";
import { days, minutes, seconds } from "~/domain/time/instant";
import { randomId } from "~/http/signature.server";
import { endPayLink, insertPayLink } from "~/models/pay-link.server";
import { findJournalOfBooking } from "~/models/journal-entry.server";
import { findPaymentCheck } from "~/models/payment-check.server";
import { lookAtPayments } from "~/services/money/look-at-payments.server";
import { acceptReturn } from "~/services/payment/accept-return.server";
import { checkPayment } from "~/services/payment/check-payment.server";
import { openCode } from "~/services/payment/open-code.server";
import { openOrder } from "~/services/payment/open-order.server";
import { reconcileDue } from "~/services/payment/reconcile-due.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { recordGatewayEvent } from "~/services/payment/record-gateway-event.server";
import { startCheckout } from "~/services/payment/start-checkout.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { rawRows, useShop } from "./shop";

const { clock, told, gateway, order, play, settle, look } = useShop();

const checkout = async (payment: Parameters<typeof startCheckout>[0]["payment"]) => {
  const started = await startCheckout({ payment, title: "Pottery at your home", by: "customer", customer: { name: "Ananya", email: null, phone: null }, callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/bookings/1" });
  if (!started.ok) throw new Error(started.code);
  return (await gateway()).openCheckout(new URLSearchParams(started.form.fields));
};
const captured = (payment: Awaited<ReturnType<typeof play>>["payment"]): GatewayEvent => ({ id: `evt_${payment.id}`, at: clock.now, kind: "payment_captured", payment });
const settlements = (id: string) => told.filter((entry) => entry.payment === id && entry.kind === "settle_booking");

test("opening the payment of a booking twice gives one order", async () => {
  const first = await order();
  const again = await openOrder({ booking: first.booking, now: clock.now });
  expect(again).toMatchObject({ ok: true, payment: { _id: first.payment._id, order: first.order } });
});

test("while the gateway is down nothing can be paid, and when it is back the same order is opened", async () => {
  const port = await gateway();
  const down = vi.spyOn(port, "createOrder").mockRejectedValueOnce(new GatewayUnavailable("timed out"));
  const booking = { _id: "down-1", reference: "KS-DOWN22", customer: "c1", artisan: "a1", total: 50_000, items: [] };
  expect(await openOrder({ booking, now: clock.now })).toEqual({ ok: false, code: "payment_unavailable" });
  expect(await openOrder({ booking, now: clock.now })).toMatchObject({ ok: true, payment: { _id: "pdown-1" } });
  down.mockRestore();
});

const withCode = async ({ payment }: Awaited<ReturnType<typeof order>>) => openCode({ payment, title: "Pottery", endsAt: clock.now + minutes(15), now: clock.now });

test("an order gets one code however often it is asked for, of its own amount, until its time is over", async () => {
  const opened = await order();
  const codes = (await Promise.all([withCode(opened), withCode(opened), withCode(opened)])).map(({ code }) => code?.id);
  expect(new Set(codes).size).toBe(1);
  expect((await look(opened.payment._id)).code).toMatchObject({ id: codes[0], text: expect.stringMatching(/^upi:\/\/pay\?.*am=1000\.00/), endsAt: clock.now + minutes(15) });
  const late = await order();
  expect((await openCode({ payment: late.payment, title: "Pottery", endsAt: clock.now + minutes(2), now: clock.now })).code).toBeUndefined();
});

test("a gateway that makes no code now, or none at all, or one that is no address of UPI, is no reason not to pay: the order stands, and is asked again", async () => {
  const opened = await order();
  const port = await gateway();
  for (const fails of [new GatewayUnavailable("timed out"), new GatewayRefused("codes_not_granted", "none")]) {
    vi.spyOn(port, "createCode").mockRejectedValueOnce(fails);
    expect(await withCode(opened)).toEqual(opened.payment);
  }
  vi.spyOn(port, "createCode").mockResolvedValueOnce({ id: "qr_1", receipt: "r", amount: 100_000, text: "javascript:alert(1)", state: "open", endsAt: clock.now });
  expect(await withCode(opened)).toEqual(opened.payment);
  expect((await withCode(opened)).code?.id).toMatch(/^qr_/);
});

test("money at a code of which every message was lost is found by asking, and pays the order", async () => {
  const opened = await order();
  const { code } = await withCode(opened);
  await play(code?.id ?? "", { times: 0 });
  clock.now += minutes(10);
  await reconcileDue(clock.now);
  await settle();
  expect(paymentStatus(await look(opened.payment._id))).toMatchObject({ state: "paid", paid: 100_000 });
  expect(settlements(opened.payment._id)).toHaveLength(1);
  expect(await lookAtPayments(await gateway(), [await look(opened.payment._id)], { before: clock.now, now: clock.now })).toMatchObject([{ found: [] }]);
});

test("whoever waits has the gateway asked once in ten seconds however often he presses, and money of which every message was lost pays the order once", async () => {
  const opened = await order();
  const { code } = await withCode(opened);
  const asks = vi.spyOn(await gateway(), "fetchPayments");
  const { _id: booking } = opened.booking;
  const press = async () => (await checkPayment({ booking, now: clock.now })).asked;
  expect((await Promise.all([press(), press(), press()])).filter(Boolean)).toHaveLength(1);
  const perQuestion = asks.mock.calls.length;
  await play(code?.id ?? "", { times: 0 });
  clock.now += seconds(9);
  expect([await press(), asks.mock.calls.length]).toEqual([false, perQuestion]);
  clock.now += seconds(1);
  expect(await press()).toBe(true);
  clock.now += seconds(10);
  expect(await press()).toBe(true);
  await settle();
  const paid = await look(opened.payment._id);
  expect([paymentStatus(paid).state, paid.receipts.length, settlements(paid._id).length]).toEqual(["paid", 1, 1]);
  expect(await findPaymentCheck(booking)).toMatchObject({ at: clock.now, answered: true });
  asks.mockRestore();
});

test("a question that the gateway does not answer is kept as one, and the next is answered", async () => {
  const { booking } = await order();
  const down = vi.spyOn(await gateway(), "fetchPayments").mockRejectedValueOnce(new GatewayUnavailable("timed out"));
  expect(await checkPayment({ booking: booking._id, now: clock.now })).toEqual({ asked: true });
  expect(await findPaymentCheck(booking._id)).toMatchObject({ at: clock.now, answered: false });
  down.mockRestore();
  clock.now += seconds(10);
  await checkPayment({ booking: booking._id, now: clock.now });
  expect(await findPaymentCheck(booking._id)).toMatchObject({ at: clock.now, answered: true });
  expect(await checkPayment({ booking: "nobody", now: clock.now })).toEqual({ asked: false });
});

test("money that was authorized and given back by the gateway pays for nothing and is owed to nobody, before the order is paid and after", async () => {
  const opened = await order();
  const lapse = async () => {
    await play(opened.order, { outcome: "lapse", delayMs: days(3), times: 0 });
    await reconcileOrder(opened.payment._id, clock.now);
    clock.now += days(3);
    await reconcileOrder(opened.payment._id, clock.now);
    await settle();
    return look(opened.payment._id);
  };
  const unpaid = await lapse();
  expect([paymentStatus(unpaid).state, unpaid.captured, unpaid.moves, unpaid.share, settlements(unpaid._id)]).toEqual(["failed", 0, [], null, []]);
  await recordGatewayEvent(captured((await play(opened.order)).payment), clock.now);
  const paid = await lapse();
  expect([paymentStatus(paid).state, paid.captured, paid.moves, settlements(paid._id).length]).toEqual(["paid", 100_000, [], 1]);
  expect(paid.receipts.map(({ state, failure }) => [state, failure])).toEqual([["failed", "given_back"], ["captured", null], ["failed", "given_back"]]);
  expect(await lookAtPayments(await gateway(), [paid], { before: clock.now, now: clock.now })).toMatchObject([{ found: [] }]);
});

test("an order paid at its page has its code ended once; one paid by its code has nothing to end, and pays once more only to get it back", async () => {
  const [page, code] = [await order(), await order()];
  const [one, other] = [await withCode(page), await withCode(code)];
  for (let copy = 0; copy < 2; copy += 1) await reconcileOrder(one._id, clock.now);
  const { payment: paid } = await play(page.order);
  for (let copy = 0; copy < 3; copy += 1) await recordGatewayEvent(captured(paid), clock.now);
  await recordGatewayEvent(captured((await play(other.code?.id ?? "")).payment), clock.now);
  await recordGatewayEvent(captured((await play(code.order)).payment), clock.now);
  await settle();
  const ends = (id: string) => told.filter(({ payment, kind }) => payment === id && kind === "end_code").length;
  expect([ends(one._id), ends(other._id)]).toEqual([1, 0]);
  const row = await look(other._id);
  expect(row.receipts.map(({ meaning }) => meaning)).toEqual(["kept", "surplus"]);
  expect(row.moves).toMatchObject([{ reason: "surplus", amount: 100_000 }]);
});

const makeLinks = async (booking: string) => {
  const link = () => ({ _id: randomId(), booking, person: "c1", open: true, madeAt: clock.now, rubbishAt: new Date(Date.now() + days(7)) });
  return new Set((await Promise.all(Array.from({ length: 20 }, () => insertPayLink(link())))).map(({ _id }) => _id));
};

test("a booking has one link that is open, also when 20 are made at once, and another only after that one was withdrawn", async () => {
  const [first] = await makeLinks("linked-1");
  expect(await makeLinks("linked-1")).toEqual(new Set([first]));
  await endPayLink("linked-1", "somebody else");
  expect(await makeLinks("linked-1")).toEqual(new Set([first]));
  await endPayLink("linked-1", "c1");
  const next = await makeLinks("linked-1");
  expect([next.size, next.has(first ?? "")]).toEqual([1, false]);
});

test("sabotage: without their unique bookings 20 links made at once are more than one", async () => {
  await rawRows("pay_links").dropIndex("booking_1");
  expect((await makeLinks("linked-2")).size).toBeGreaterThan(1);
});

test("a payment told by webhook alone is taken, journalled and settles the booking once", async () => {
  const { booking, payment, order: id } = await order();
  const { payment: paid } = await play(id);
  for (let copy = 0; copy < 5; copy += 1) await recordGatewayEvent(captured(paid), clock.now);
  await settle();
  expect(paymentStatus(await look(payment._id))).toMatchObject({ state: "paid", paid: 100_000 });
  expect(settlements(payment._id)).toHaveLength(1);
  expect((await findJournalOfBooking(booking._id)).map(({ _id }) => _id)).toEqual([`capture:${paid.id}`, expect.stringMatching(/^transfer:trf_/)]);
});

test("a payment told by the browser's return alone is asked for and taken", async () => {
  const { booking, payment, order: id } = await order();
  expect(await checkout(payment)).toMatchObject({ order: id });
  const { back } = await play(id, { times: 0 });
  expect(await acceptReturn(new URLSearchParams(back?.fields), clock.now)).toEqual({ ok: true, booking: booking._id });
  expect(paymentStatus(await look(payment._id)).state).toBe("paid");
});

test("a return that the gateway did not sign changes nothing", async () => {
  const { payment, order: id } = await order();
  await checkout(payment);
  const { back } = await play(id, { times: 0 });
  const forged = new URLSearchParams({ ...back?.fields, razorpay_payment_id: "pay_forged" });
  expect(await acceptReturn(forged, clock.now)).toEqual({ ok: false, code: "not_found" });
  expect((await look(payment._id)).returnedAt).toBeNull();
});

test("somebody back from a gateway that does not answer is told we are confirming", async () => {
  const { payment, order: id } = await order();
  await checkout(payment);
  const { back } = await play(id, { times: 0 });
  const port = await gateway();
  const down = vi.spyOn(port, "fetchPayments").mockRejectedValueOnce(new GatewayUnavailable("timed out"));
  await acceptReturn(new URLSearchParams(back?.fields), clock.now);
  down.mockRestore();
  const waiting = await look(payment._id);
  expect(paymentStatus(waiting, { returned: waiting.returnedAt !== null }).state).toBe("confirming");
  await reconcileOrder(payment._id, clock.now);
  expect(paymentStatus(await look(payment._id)).state).toBe("paid");
});

test("when every message is lost the reconciler finds the money within 15 minutes", async () => {
  const { payment, order: id } = await order();
  await play(id, { outcome: "drop" });
  clock.now += minutes(5);
  await reconcileDue(clock.now);
  expect(paymentStatus(await look(payment._id)).state).toBe("paid");
});

test("a failed attempt is told, and the same order can be paid after it", async () => {
  const { payment, order: id } = await order();
  await play(id, { outcome: "fail" });
  await reconcileOrder(payment._id, clock.now);
  expect(paymentStatus(await look(payment._id))).toMatchObject({ state: "failed", failure: "payment_failed" });
  await play(id);
  await reconcileOrder(payment._id, clock.now);
  expect(paymentStatus(await look(payment._id)).state).toBe("paid");
});

test("a bank that never answers leaves nothing paid", async () => {
  const { payment, order: id } = await order();
  await play(id, { outcome: "never" });
  await reconcileOrder(payment._id, clock.now);
  expect(paymentStatus(await look(payment._id))).toMatchObject({ state: "confirming", paid: 0 });
});

test("a payment that fails and is captured two days later counts, by the moment it was captured", async () => {
  const { payment, order: id } = await order();
  await play(id, { outcome: "late" });
  await reconcileOrder(payment._id, clock.now);
  expect(paymentStatus(await look(payment._id)).state).toBe("failed");
  const capturedAt = clock.now + days(2);
  clock.now += days(2) + minutes(50);
  await reconcileDue(clock.now);
  const row = await look(payment._id);
  expect(paymentStatus(row).state).toBe("paid");
  expect(row.receipts[0]?.at).toBe(capturedAt);
});

test("two payments on one order: one is kept, the other goes back by itself", async () => {
  const { payment, order: id } = await order();
  await play(id);
  await play(id);
  await reconcileOrder(payment._id, clock.now);
  await settle();
  const row = await look(payment._id);
  expect(row.moves).toHaveLength(1);
  expect(row.moves[0]).toMatchObject({ kind: "refund", state: "processed", amount: 100_000, reason: "surplus" });
  expect(paymentStatus(row)).toMatchObject({ state: "paid", refunded: 0 });
  expect(settlements(payment._id)).toHaveLength(1);
});

test.each([{ amount: 99_900 }, { currency: "USD" }])("money that is not what was asked (%j) is set apart, settles nothing and alerts staff", async (odd) => {
  const { payment, order: id } = await order();
  await play(id, odd);
  await reconcileOrder(payment._id, clock.now);
  await settle();
  expect(paymentStatus(await look(payment._id)).paid).toBe(0);
  expect(settlements(payment._id)).toEqual([]);
  expect(told.find((entry) => entry.payment === payment._id)).toMatchObject({ kind: "alert_staff", data: { reason: "payment_quarantined" } });
});

test("an event about an order nobody knows is to be tried again", async () => {
  const { order: id } = await order();
  const { payment } = await play(id);
  expect(await recordGatewayEvent(captured({ ...payment, order: "order_unknown" }), clock.now)).toEqual({ ok: false, code: "not_found" });
});

test("afterwards the journal, the payments and the gateway's books agree", async () => {
  clock.now += days(4);
  await reconcileDue(clock.now);
  await settle();
  expect(await verifyLedger()).toMatchObject({ ok: true, problems: [] });
});
