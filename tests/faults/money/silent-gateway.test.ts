import { expect, test, vi } from "vitest";
import { hours, minutes, seconds, type Millis } from "~/domain/time/instant";
import { findGatewayPayments } from "~/models/gateway/payment.server";
import { findPaymentsToAsk } from "~/models/payment.server";
import * as asking from "~/services/payment/ask-times";
import { reconcileDue } from "~/services/payment/reconcile-due.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { useShop } from "../../services/payment/shop";
import { times } from "../../support/size";
import { dice } from "./random-money";

vi.mock("~/services/payment/ask-times", { spy: true });

/** The suite has a silent morning, the full form a day. */
const ORDERS = times(3, 60);
const SILENT = hours(times(3, 24));
const STEP = minutes(1);

const { clock, order, play, settle, look } = useShop({ refundDelay: minutes(40) });

interface Lived {
  payment: string;
  order: string;
  booking: string;
}

/** How long after it happened the shop knew of each capture and each refund, by its key. */
type Lateness = Map<string, Millis>;

/** Hours in which no webhook comes: orders at any time, paid at once, some by a bank that takes hours, some paid back. Only the reconciler asks. */
async function silentDay(count: number, roll: (sides: number) => number): Promise<Lateness> {
  const begin = clock.now;
  const starts = Array.from({ length: count }, () => begin + roll(SILENT / STEP) * STEP).sort((a, b) => a - b);
  const open: Lived[] = [];
  const known: Lateness = new Map();
  for (; clock.now < begin + SILENT + hours(2); clock.now = await nextMoment(starts[0])) {
    for (; starts[0] !== undefined && starts[0] <= clock.now; starts.shift()) open.push(await pay(roll));
    const { news } = await reconcileDue(clock.now);
    if (news === 0) continue;
    await settle();
    for (const one of open) await notice(one, known);
  }
  return known;
}

/** When the reconciler, which looks every two seconds, next has somebody to ask, or the next order comes. */
async function nextMoment(start: Millis | undefined): Promise<Millis> {
  const [next] = await findPaymentsToAsk(Number.MAX_SAFE_INTEGER, 1);
  return Math.max(clock.now + seconds(2), Math.min(start ?? Infinity, (next?.askAt ?? Infinity) + seconds(2)));
}

async function pay(roll: (sides: number) => number): Promise<Lived> {
  const { booking, payment, order: id } = await order();
  const slow = roll(3) === 0;
  await play(id, slow ? { outcome: "late", delayMs: minutes(20 + roll(SILENT / minutes(2))), times: 0 } : { outcome: "drop" });
  return { payment: payment._id, order: id, booking: booking._id };
}

async function notice({ payment, order: id, booking }: Lived, known: Lateness): Promise<void> {
  const row = await look(payment);
  const theirs = new Map((await findGatewayPayments(id)).map((one) => [one._id, one]));
  for (const { id: attempt, state } of row.receipts) if (state === "captured" && !known.has(attempt)) known.set(attempt, clock.now - (theirs.get(attempt)?.at ?? 0));
  for (const { key, state, settledAt } of row.moves) if (state === "processed" && !known.has(`${payment}:${key}`)) known.set(`${payment}:${key}`, clock.now - (settledAt ?? 0));
  if (row.captured > 0 && row.moves.length === 0 && row.receipts.length === 1) await refundBooking({ booking, amount: 40_000, key: "refund", reason: "cancelled", now: clock.now });
  await settle();
}

test(`with every webhook lost for hours, each of ${ORDERS} payments and refunds is found within 15 minutes (B22)`, { timeout: 300_000 }, async () => {
  const known = await silentDay(ORDERS, dice(22));
  clock.now += hours(12);
  await reconcileDue(clock.now);
  await settle();
  expect([...known.keys()].length).toBeGreaterThanOrEqual(ORDERS);
  expect(Math.max(...known.values())).toBeLessThanOrEqual(minutes(15));
  expect((await verifyLedger()).problems).toEqual([]);
});

test("sabotage: asked once an hour, some are found later", { timeout: 120_000 }, async () => {
  vi.mocked(asking.nextAsk).mockImplementation((_payment, now) => now + hours(1));
  const known = await silentDay(3, dice(3));
  vi.mocked(asking.nextAsk).mockReset();
  expect(Math.max(...known.values())).toBeGreaterThan(minutes(15));
});
