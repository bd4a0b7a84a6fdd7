import { describe, expect, it, vi } from "vitest";
import type { GatewayEvent, GatewayPayment } from "~/adapters/payments/port";
import * as transitions from "~/domain/booking/transition";
import { days, minutes, seconds, type Millis } from "~/domain/time/instant";
import { dateOf, INDIA, timeOf } from "~/domain/time/zone";
import { findDeliveries } from "~/models/delivery.server";
import { findGatewayPayments } from "~/models/gateway/payment.server";
import { paymentIdOf, Payments } from "~/models/payment.server";
import { openPayment } from "~/services/booking/open-payment.server";
import { businessNow } from "~/services/clock/business-now.server";
import * as recording from "~/services/payment/record-gateway-event.server";
import { createCustomer, openTestShop, order as orderDraft, ordered, draftFor } from "../../support/shop";
import { useTill, type Ordered } from "./till";

vi.mock("~/domain/booking/transition", { spy: true });
vi.mock("~/services/payment/record-gateway-event.server", { spy: true });

const { gateway, pass, stopAt, order, play, hear, settle, look, problems } = useTill();

const returnedTo = async ({ order: id }: Ordered): Promise<number> => (await findGatewayPayments(id)).flatMap(({ refunds }) => refunds).reduce((sum, { amount }) => sum + amount, 0);
const event = (kind: "payment_authorized" | "payment_captured" | "payment_failed", payment: GatewayPayment, over: Partial<GatewayPayment> = {}): GatewayEvent => ({ id: `evt_${kind}_${payment.id}`, at: businessNow(), kind, payment: { ...payment, state: kind === "payment_authorized" ? "authorized" : kind === "payment_captured" ? "captured" : "failed", ...over } });

/** Somebody else books the same time; gives whether he could. */
const takes = async ({ shop, booking: { start } }: Ordered): Promise<boolean> => (await orderDraft(draftFor(shop, { day: dateOf(start, INDIA), time: timeOf(start, INDIA) }), await createCustomer())).ok;

describe("money captured when the hold is (B11)", () => {
  it.each([
    ["14:59 old", -seconds(1), { state: "confirmed", move: 0, returned: 0 }],
    ["at its very last millisecond", 0, { state: "confirmed", move: 0, returned: 0 }],
    ["one millisecond over, the time still free", 1, { state: "confirmed", move: 1, returned: 0 }],
    ["15:01 old, the time still free", seconds(1), { state: "confirmed", move: 1, returned: 0 }],
  ])("%s", async (_when, after, { state, move, returned }) => {
    const held = await order();
    stopAt((held.booking.dueAt ?? 0) + after);
    await settle();
    await hear(...(await play(held.order)));
    await settle();
    const { booking } = await look(held);
    expect({ state: booking.state, move: booking.move, returned: await returnedTo(held) }).toEqual({ state, move, returned });
    expect(await problems()).toEqual([]);
  });

  it("at its very last millisecond, which nobody else can take", async () => {
    const held = await order();
    stopAt(held.booking.dueAt ?? 0);
    expect(await takes(held)).toBe(false);
    await hear(...(await play(held.order)));
    expect((await look(held)).booking.state).toBe("confirmed");
  });

  it("sabotage: were the last millisecond the clock's, the hold would have ended and been claimed anew", async () => {
    const real = await vi.importActual<typeof transitions>("~/domain/booking/transition");
    const held = await order();
    stopAt(held.booking.dueAt ?? 0);
    vi.mocked(transitions.owedTransition).mockImplementation((booking, now) => real.owedTransition(booking, now + 1));
    await hear(...(await play(held.order)));
    vi.mocked(transitions.owedTransition).mockReset();
    expect((await look(held)).booking.move).toBe(1);
  });

  it.each([1, seconds(1)])("%i ms over and somebody else has the time: all of it is sent back within the minute", async (after) => {
    const held = await order();
    stopAt((held.booking.dueAt ?? 0) + after);
    expect(await takes(held)).toBe(true);
    await hear(...(await play(held.order)));
    expect((await look(held)).booking.state).toBe("lost");
    expect(await returnedTo(held)).toBe(100_000);
    expect(await problems()).toEqual([]);
  });
});

describe("news out of their order (B19)", () => {
  it("captured before authorized books once and stays captured", async () => {
    const paid = await order();
    const [captured] = await play(paid.order);
    if (!captured || !("payment" in captured)) throw new Error("no news");
    await hear(captured, event("payment_authorized", captured.payment), event("payment_failed", captured.payment));
    const { booking, payment } = await look(paid);
    expect(booking.state).toBe("confirmed");
    expect(payment.receipts.map(({ state }) => state)).toEqual(["captured"]);
    expect(await problems()).toEqual([]);
  });

  it.each([[false, "confirmed", 0], [true, "lost", 100_000]])("failed, then authorized and captured two days later, the time taken meanwhile: %s", async (taken, state, returned) => {
    const tried = await order();
    const failed = await play(tried.order, { outcome: "late", delayMs: days(2) });
    await hear(...failed);
    expect((await look(tried)).booking.state).toBe("awaiting_payment");
    pass(minutes(16));
    await settle();
    expect((await look(tried)).booking.state).toBe("expired");
    pass(days(2));
    await settle();
    if (taken) expect(await takes(tried)).toBe(true);
    const [seen] = await (await gateway()).fetchPayments(tried.order);
    if (!seen) throw new Error("nothing was captured");
    await hear(event("payment_authorized", seen, { fee: 0 }));
    expect((await look(tried)).booking.state).toBe("expired");
    await hear(event("payment_captured", seen));
    await settle();
    expect((await look(tried)).booking.state).toBe(state);
    expect(await returnedTo(tried)).toBe(returned);
    expect(await problems()).toEqual([]);
  });
});

describe("a webhook that comes before the row of its order (B18)", () => {
  /** The gateway has the order and its money; our payment document does not know the order's id yet. */
  async function early() {
    const shop = await openTestShop();
    const booking = await ordered(shop, await createCustomer());
    const made = await (await gateway()).createOrder({ receipt: paymentIdOf(booking._id), amount: booking.total, notes: {} });
    const news = await play(made.id);
    return { shop, customer: "", booking, order: made.id, news };
  }

  /** Lets real time pass for the relay, which waits longer after each try. */
  const waitReal = (by: Millis): void => {
    const real = Date.now();
    vi.spyOn(Date, "now").mockReturnValue(real + by);
  };

  it("is tried again and booked within a minute", async () => {
    const { news, ...coming } = await early();
    await hear(...news);
    expect(await Payments.countDocuments({ order: coming.order })).toBe(0);
    waitReal(seconds(5));
    await settle();
    expect((await openPayment({ booking: coming.booking, now: businessNow() })).ok).toBe(true);
    expect((await look(coming)).booking.state).toBe("awaiting_payment");
    waitReal(seconds(55));
    await settle();
    expect((await look(coming)).booking.state).toBe("confirmed");
    expect(await problems()).toEqual([]);
  });

  it("sabotage: taken as done though it could not be applied, its money is not seen", async () => {
    const { news, ...coming } = await early();
    vi.mocked(recording.recordGatewayEvent).mockResolvedValue({ ok: true, sighting: "ignored" });
    await hear(...news);
    vi.mocked(recording.recordGatewayEvent).mockReset();
    await openPayment({ booking: coming.booking, now: businessNow() });
    waitReal(seconds(55));
    await settle();
    expect((await look(coming)).booking.state).toBe("awaiting_payment");
    expect(await problems()).not.toEqual([]);
  });
});

describe("letters", () => {
  it("tell each party once, however often money was heard of", async () => {
    const paid = await order();
    const news = await play(paid.order);
    await hear(...news, ...news);
    await hear(...news.map((one) => ({ ...one, id: `${one.id}_again` })));
    await settle();
    for (const person of [paid.customer, paid.shop.artisan]) expect(await findDeliveries({ to: `${person.toLowerCase()}@test.example`, most: 10 })).toHaveLength(1);
  });
});
