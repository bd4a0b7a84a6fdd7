import type { Calendar } from "~/domain/availability/calendar";
import type { JournalEntry } from "~/domain/ledger/entry";
import type { OrderPart } from "~/domain/payment/books";
import type { Millis } from "~/domain/time/instant";
import type { AvailabilityRow } from "~/models/availability.server";
import type { BookingRow } from "~/models/booking.server";
import type { Debt } from "~/models/debt.server";
import type { GatewayOrderRow } from "~/models/gateway/order.server";
import type { GatewayPaymentRow } from "~/models/gateway/payment.server";
import type { GatewayPayoutRow } from "~/models/gateway/payout.server";
import type { HoldRow } from "~/models/hold.server";
import type { PaymentRow } from "~/models/payment.server";
import type { PayoutRow } from "~/models/payout.server";
import type { Plan } from "../plan/plan";
import type { DemoArtisan } from "../rows/demo-artisan";
import type { DemoCustomer } from "../rows/make-customers";
import { makeAgenda, type Agenda } from "./agenda";

/** The money of one order of a booking: our document, and the gateway's own books. */
export interface Money {
  payment: PaymentRow;
  order: GatewayOrderRow;
  attempts: GatewayPaymentRow[];
}

/** The marketplace in memory while its past is played. Maps go by id; money by its order's (`moneyOf`). */
export interface World {
  now: Millis;
  artisans: readonly DemoArtisan[];
  customers: readonly DemoCustomer[];
  agenda: Agenda;
  rules: ReadonlyMap<string, AvailabilityRow>;
  calendars: Map<string, Calendar>;
  holds: Map<string, HoldRow>;
  bookings: Map<string, BookingRow>;
  plans: Map<string, Plan>;
  money: Map<string, Money>;
  journal: JournalEntry[];
  debts: Map<string, Debt>;
  /** Orders whose share was let go and not paid out yet, by artisan. */
  released: Map<string, Set<string>>;
  payouts: PayoutRow[];
  gatewayPayouts: GatewayPayoutRow[];
  references: Set<string>;
}

export const makeWorld = (now: Millis, artisans: readonly DemoArtisan[], customers: readonly DemoCustomer[]): World => ({
  now,
  artisans,
  customers,
  agenda: makeAgenda(now),
  rules: new Map(artisans.map(({ rules }) => [rules._id, rules])),
  calendars: new Map(),
  holds: new Map(),
  bookings: new Map(),
  plans: new Map(),
  money: new Map(),
  journal: [],
  debts: new Map(),
  released: new Map(),
  payouts: [],
  gatewayPayouts: [],
  references: new Set(),
});

/** Under which key the money of a booking's order is kept. */
export const moneyOf = (booking: string, part: OrderPart): string => (part === "first" ? booking : `${booking} balance`);

/** What a map must hold; anything else is a mistake in the seed. */
export function known<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`The seed knows no ${id}`);
  return value;
}

/** The artisan of a number. */
export function artisanOf(world: World, number: number): DemoArtisan {
  const artisan = world.artisans[number];
  if (!artisan) throw new Error(`The seed knows no artisan ${number}`);
  return artisan;
}
