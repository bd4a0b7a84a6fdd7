import { expect, test } from "vitest";
import type { GatewayEvent } from "~/adapters/payments/port";
import { keptReceipt } from "~/domain/payment/books";
import { acceptReturn } from "~/services/payment/accept-return.server";
import { recordGatewayEvent } from "~/services/payment/record-gateway-event.server";
import { startCheckout } from "~/services/payment/start-checkout.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { many, useShop } from "../../services/payment/shop";

/** 1,000 with `FULL=1`; the suite runs a tenth. */
const TIMES = process.env["FULL"] ? 1_000 : 100;

const { clock, told, gateway, order, play, settle, look } = useShop();

const webhook = (payment: Awaited<ReturnType<typeof play>>["payment"]): GatewayEvent => ({ id: `evt_${payment.id}`, at: clock.now, kind: "payment_captured", payment });

test(`the browser's return and the webhook in the same moment, ${TIMES} times: one credit each`, { timeout: 300_000 }, async () => {
  const port = await gateway();
  const ids = await many(TIMES, 20, async () => {
    const { payment, order: id } = await order();
    const started = await startCheckout({ payment, title: "Pottery", by: "customer", customer: { name: "Ananya", email: null, phone: null }, callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/" });
    if (started.ok) await port.openCheckout(new URLSearchParams(started.form.fields));
    const { payment: paid, back } = await play(id, { times: 0 });
    const outcomes = await Promise.all([acceptReturn(new URLSearchParams(back?.fields), clock.now), recordGatewayEvent(webhook(paid), clock.now), recordGatewayEvent(webhook(paid), clock.now)]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    return payment._id;
  });
  await settle();
  for (const id of ids) {
    const row = await look(id);
    expect({ captured: row.captured, receipts: row.receipts.length, moves: row.moves.length }).toEqual({ captured: 100_000, receipts: 1, moves: 0 });
    expect(told.filter((entry) => entry.payment === id && entry.kind === "settle_booking")).toHaveLength(1);
  }
  const report = await verifyLedger();
  expect(report.problems).toEqual([]);
  expect(report.totals.captured).toBe(TIMES * 100_000);
});

test("two attempts captured at the same moment: one is kept, one goes back, whoever is told first", { timeout: 120_000 }, async () => {
  const ids = await many(40, 20, async () => {
    const { payment, order: id } = await order();
    const [first, second] = await Promise.all([play(id, { times: 0 }), play(id, { times: 0 })]);
    await Promise.all([first, second, second, first].map((played) => recordGatewayEvent(webhook(played.payment), clock.now)));
    return payment._id;
  });
  await settle();
  for (const id of ids) {
    const row = await look(id);
    const kept = keptReceipt(row);
    expect(row.receipts.map(({ meaning }) => meaning).sort()).toEqual(["kept", "surplus"]);
    expect(row.moves.map(({ state, amount, gatewayPayment }) => ({ state, amount, other: gatewayPayment !== kept?.id }))).toEqual([{ state: "processed", amount: 100_000, other: true }]);
  }
  expect((await verifyLedger()).problems).toEqual([]);
});
