import { describe, expect, test, vi } from "vitest";
import type { GatewayEvent, GatewayPayment, GatewayRefund } from "~/adapters/payments/port";
import { minutes } from "~/domain/time/instant";
import * as recording from "~/domain/payment/record-payment";
import { paymentStatus } from "~/domain/payment/status";
import { findGatewayPayments, GatewayPayments, type GatewayPaymentRow } from "~/models/gateway/payment.server";
import { findJournalOfBooking } from "~/models/journal-entry.server";
import { findPayee } from "~/models/payee.server";
import { insertWebhookEvent } from "~/models/webhook-event.server";
import { recordGatewayEvent } from "~/services/payment/record-gateway-event.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { many, useShop } from "../../services/payment/shop";
import { times } from "../../support/size";
import { dice } from "./random-money";

vi.mock("~/domain/payment/record-payment", { spy: true });

const SEEDS = times(1, 20);
const PAYMENTS = times(20, 100);
const COPIES = 5;
/** What becomes of an order: what its attempts do, how much is asked back (in paise) and whether that arrives, and whether its customer objects at his bank, to how much and how that ends. */
interface Fate {
  attempts: readonly ("captured" | "late" | "failed")[];
  back: number;
  arrives: boolean;
  objection?: { amount: number; end: "won" | "lost" };
}

const FATES: readonly [Fate, ...Fate[]] = [
  { attempts: ["captured"], back: 0, arrives: true },
  { attempts: ["late"], back: 0, arrives: true },
  { attempts: ["failed"], back: 0, arrives: true },
  { attempts: ["failed", "captured"], back: 100_000, arrives: true },
  { attempts: ["captured"], back: 40_000, arrives: true },
  { attempts: ["captured"], back: 40_000, arrives: false },
  { attempts: ["captured", "captured"], back: 0, arrives: true },
  { attempts: ["captured"], back: 40_000, arrives: true, objection: { amount: 100_000, end: "won" } },
  { attempts: ["captured"], back: 40_000, arrives: true, objection: { amount: 30_000, end: "lost" } },
];

const { clock, told, order, play, gateway, settle, look } = useShop({ refundDelay: minutes(10) });

type Lived = Awaited<ReturnType<typeof order>> & { fate: Fate };

/** The order's attempts happen at the gateway; nobody is told. */
async function begin(fate: Lived["fate"]): Promise<Lived> {
  const opened = await order();
  for (const attempt of fate.attempts) await play(opened.order, { times: 0, ...(attempt === "captured" ? {} : attempt === "late" ? { outcome: "late", delayMs: minutes(1) } : { outcome: "fail" }) });
  const { plays } = await gateway();
  const objected = fate.objection && (await plays.openDispute((await findGatewayPayments(opened.order))[0]?._id ?? "", fate.objection));
  for (const state of objected && fate.objection ? (["under_review", fate.objection.end] as const) : []) await plays.moveDispute(objected?.id ?? "", state);
  return { ...opened, fate };
}

/** News of an objection in each state that it went through, and that of the artisan's account, which says no more than that there is some. */
async function otherWebhooks({ order: id, fate }: Lived): Promise<GatewayEvent[]> {
  const port = await gateway();
  const [payment] = await findGatewayPayments(id);
  const disputes = (await port.books.taken(payment?._id ?? ""))?.disputes ?? [];
  const account = (await findPayee("a1"))?.account ?? "";
  return [
    ...disputes.flatMap((dispute) => (["open", "under_review", fate.objection?.end ?? "won"] as const).map((state): GatewayEvent => ({ id: `dispute_${state}_${dispute.id}`, at: clock.now, kind: "dispute_changed", dispute: { ...dispute, state } }))),
    ...["under_review", "suspended"].map((state): GatewayEvent => ({ id: `account_${state}_${id}`, at: clock.now, kind: "account_changed", account: { id: account } })),
  ];
}

/** Every webhook that Razorpay would send about an attempt and its refunds up to now: six kinds in all. */
function webhooksOf(row: GatewayPaymentRow, seen: GatewayPayment, refunds: GatewayRefund[]): GatewayEvent[] {
  const about = (kind: "payment_authorized" | "payment_captured" | "payment_failed", change: Partial<GatewayPayment>): GatewayEvent => ({ id: `${kind}_${row._id}`, at: clock.now, kind, payment: { ...seen, refunded: 0, ...change } });
  const failed = about("payment_failed", { state: "failed", fee: 0, failure: "bank_declined" });
  const payment = row.state === "failed" ? [failed] : [failed, about("payment_authorized", { state: "authorized", fee: 0, failure: null }), about("payment_captured", {})];
  const refund = (each: GatewayRefund): GatewayEvent[] => [
    { id: `refund_created_${each.id}`, at: clock.now, kind: "refund_created", refund: { ...each, state: "pending", bankReference: null } },
    ...(each.state === "pending" ? [] : [{ id: `refund_${each.state}_${each.id}`, at: clock.now, kind: each.state === "failed" ? "refund_failed" : "refund_processed", refund: each } as const]),
  ];
  return [...payment, ...refunds.flatMap(refund)];
}

async function webhooksAbout(lived: Lived): Promise<GatewayEvent[]> {
  const { order: id } = lived;
  const port = await gateway();
  const seen = new Map((await port.fetchPayments(id)).map((one) => [one.id, one]));
  const rows = await findGatewayPayments(id);
  return (await Promise.all(rows.map(async (row) => webhooksOf(row, seen.get(row._id) as GatewayPayment, await port.fetchRefunds(row._id))))).flat().concat(await otherWebhooks(lived));
}

/** Each comes five times, three of them as the same event and two as events of their own, in an order of the dice; what cannot be applied yet comes again. */
async function deliver(events: GatewayEvent[], roll: (sides: number) => number): Promise<void> {
  const copies = events.flatMap((event) => Array.from({ length: COPIES }, (_, copy) => (copy < 3 ? event : { ...event, id: `${event.id}_${copy}` })));
  const shuffled = copies.map((event) => ({ event, at: roll(1_000_000) })).sort((a, b) => a.at - b.at).map(({ event }) => event);
  let waiting = shuffled;
  for (let round = 0; waiting.length > 0 && round < 5; round += 1) {
    const taken = await many(waiting.length, 20, async (index) => {
      const event = waiting[index] as GatewayEvent;
      const id = `${clock.now}_${event.id}`;
      if (round === 0 && !(await insertWebhookEvent({ vendor: "razorpay", id, event: { ...event }, at: clock.now }))) return null;
      return (await recordGatewayEvent(event, clock.now)).ok ? null : event;
    });
    waiting = taken.filter((event) => event !== null);
  }
  expect(waiting).toEqual([]);
  await settle();
}

/** What the payment must have come to, from what was played alone. */
function oracle({ fate }: Lived) {
  const paid = fate.attempts.some((attempt) => attempt !== "failed");
  const lost = fate.objection?.end === "lost" ? fate.objection.amount : 0;
  const back = (fate.arrives ? fate.back : 0) + lost;
  const surplus = fate.attempts.filter((attempt) => attempt !== "failed").length - 1;
  const captures = fate.attempts.filter((attempt) => attempt !== "failed").length;
  return {
    state: !paid ? "failed" : back === 0 ? "paid" : back === 100_000 ? "refunded" : "partly_refunded",
    paid: paid ? 100_000 : 0,
    refunded: back,
    refunding: 0,
    frozen: 0,
    captured: captures * 100_000,
    settled: paid ? 1 : 0,
    journal: [
      ...Array<string>(captures).fill("capture"),
      ...(paid ? ["transfer"] : []),
      ...(lost > 0 ? ["refund_promise", "reversal", "refund"] : []),
      ...(fate.back > 0 ? ["refund_promise", "reversal", fate.arrives ? "refund" : "refund_withdrawn"] : []),
      ...Array<string[]>(Math.max(0, surplus)).fill(["refund_promise", "refund"]).flat(),
    ].sort(),
  };
}

async function found({ payment, booking }: Lived) {
  const row = await look(payment._id);
  const { state, paid, refunded, refunding } = paymentStatus(row);
  const journal = (await findJournalOfBooking(booking._id)).map(({ kind }) => kind as string).sort();
  return { state, paid, refunded, refunding, frozen: row.freezes.length, captured: row.captured, settled: told.filter((entry) => entry.payment === payment._id && entry.kind === "settle_booking").length, journal };
}

/** Some refunds do not get through at the bank. */
async function failRefund({ order: id }: Lived): Promise<void> {
  await GatewayPayments.updateMany({ order: id, "refunds.state": "pending" }, { $set: { "refunds.$.state": "failed", "refunds.$.settlesAt": null } }).exec();
}

async function liveThrough(count: number, roll: (sides: number) => number): Promise<Lived[]> {
  const orders = await many(count, 20, (index) => begin(FATES[index % FATES.length] ?? FATES[0]));
  clock.now += minutes(2);
  await deliver((await Promise.all(orders.map(webhooksAbout))).flat(), roll);
  await many(count, 20, async (index) => {
    const { booking, fate } = orders[index] as Lived;
    if (fate.back > 0) await refundBooking({ booking: booking._id, amount: fate.back, key: "refund", reason: "cancelled", now: clock.now });
  });
  await settle();
  for (const one of orders) if (!one.fate.arrives) await failRefund(one);
  clock.now += minutes(10);
  await deliver((await Promise.all(orders.map(webhooksAbout))).flat(), roll);
  return orders;
}

describe("every webhook five times, in any order (B17)", () => {
  test.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(`seed %i: ${PAYMENTS} payments come to what was played, each once`, { timeout: 300_000 }, async (seed) => {
    const orders = await liveThrough(PAYMENTS, dice(seed * 7919));
    for (const one of orders) expect({ fate: one.fate, ...(await found(one)) }).toEqual({ fate: one.fate, ...oracle(one) });
    expect((await verifyLedger()).problems).toEqual([]);
    expect(await findPayee("a1")).toMatchObject({ state: "active" });
  });
});

test("sabotage: when any news counts, not only what leads forward, late news takes money away again", async () => {
  const real = await vi.importActual<typeof recording>("~/domain/payment/record-payment");
  vi.mocked(recording.recordPayment).mockImplementation((books, seen, now) => real.recordPayment({ ...books, receipts: books.receipts.filter(({ id, state }) => id !== seen.id || state === seen.state) }, seen, now));
  const orders = await liveThrough(FATES.length, dice(5)).catch(() => null);
  vi.mocked(recording.recordPayment).mockReset();
  const right = orders && (await Promise.all(orders.map(async (one) => JSON.stringify(await found(one)) === JSON.stringify(oracle(one)))));
  expect(right === null || right.includes(false)).toBe(true);
  expect((await verifyLedger()).problems).not.toEqual([]);
});
