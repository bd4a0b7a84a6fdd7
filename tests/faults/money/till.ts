import { afterEach, beforeAll, vi } from "vitest";
import { localGateway, startPayments } from "~/adapters/payments/index.server";
import type { GatewayEvent } from "~/adapters/payments/port";
import type { Play } from "~/adapters/payments/local/outcome.server";
import type { BookingMode } from "~/domain/booking/states";
import type { Millis } from "~/domain/time/instant";
import { GatewayDeliveries } from "~/models/gateway/delivery.server";
import { findBooking, type BookingRow } from "~/models/booking.server";
import { findPaymentOfBooking, type PaymentRow } from "~/models/payment.server";
import type { Service } from "~/models/service.server";
import { insertWebhookEvent } from "~/models/webhook-event.server";
import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { openPayment } from "~/services/booking/open-payment.server";
import { sweepBookings } from "~/services/booking/sweep-bookings.server";
import { businessNow, setClock } from "~/services/clock/business-now.server";
import { releaseDue } from "~/services/payment/release-due.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { verifyPaidBookings } from "~/services/payment/verify-paid-bookings.server";
import { relayDue } from "~/services/relay/relay.server";
import { useDatabase } from "../../support/database";
import { createCustomer, openTestShop, ordered, type Shop } from "../../support/shop";

export interface Ordered {
  shop: Shop;
  customer: string;
  booking: BookingRow;
  order: string;
}

/** Real bookings, the true relay and the local gateway on one database; news goes where the test lets it, and time passes when the test says so. */
export function useTill() {
  const database = useDatabase();
  let ahead = 0;
  beforeAll(() => startPayments({ env: {}, local: true, now: businessNow }));
  afterEach(() => void vi.restoreAllMocks());

  const gateway = async () => {
    const chosen = await localGateway();
    if (!chosen) throw new Error("no gateway");
    return chosen;
  };

  /** Lets business time pass. */
  const pass = (by: Millis): void => setClock({ demo: (ahead += by) });

  /** Makes it exactly this moment of business time, and stops all clocks there. */
  const stopAt = (moment: Millis): void => {
    const real = Date.now();
    pass(moment - businessNow());
    vi.spyOn(Date, "now").mockReturnValue(real);
    pass(moment - businessNow());
  };

  /** Orders a time and its payment. */
  async function order(mode: BookingMode = "instant", rupees = 1_000, service: Partial<Service> = {}): Promise<Ordered> {
    const shop = await openTestShop({ profile: { mode }, service: { unitPrice: Math.round(rupees * 100), ...service } });
    const customer = await createCustomer();
    const booking = await ordered(shop, customer);
    const opened = await openPayment({ booking, now: businessNow() });
    if (!opened.ok || !opened.payment.order) throw new Error("no order");
    return { shop, customer, booking, order: opened.payment.order };
  }

  /** What the bank does with an order; gives the news of it instead of sending them. */
  async function play(id: string, what: Partial<Play> = {}): Promise<GatewayEvent[]> {
    await news();
    await (await gateway()).playOutcome(id, { outcome: "succeed", ...what });
    return news();
  }

  /** Takes the webhooks that wait at the gateway, each event once. */
  async function news(): Promise<GatewayEvent[]> {
    const rows = await GatewayDeliveries.find({ state: "waiting" }).lean<{ event: string; body: string }[]>().exec();
    await GatewayDeliveries.deleteMany({ state: "waiting" });
    return [...new Map(rows.map(({ event, body }) => [event, JSON.parse(body) as GatewayEvent])).values()];
  }

  /** A webhook arrives: kept, and applied by the relay. */
  async function hear(...events: GatewayEvent[]): Promise<void> {
    for (const event of events) await insertWebhookEvent({ vendor: "razorpay", id: event.id, event: { ...event }, at: businessNow() });
    await relayDue();
  }

  /** Lets all that is due happen. */
  async function settle(): Promise<void> {
    await sweepBookings();
    await relayDue();
    await releaseDue(businessNow());
    await relayDue();
  }

  const look = async ({ booking }: Ordered): Promise<{ booking: BookingRow; payment: PaymentRow }> => {
    const [row, payment] = await Promise.all([findBooking(booking._id), findPaymentOfBooking(booking._id)]);
    if (!row || !payment) throw new Error("no booking or no payment");
    return { booking: row, payment };
  };

  /** What all checks find wrong. */
  const problems = async (): Promise<unknown[]> => [...(await verifyLedger()).problems, ...(await verifyCalendar()).problems, ...(await verifyPaidBookings()).problems];

  return { database, gateway, pass, stopAt, order, play, news, hear, settle, look, problems };
}
