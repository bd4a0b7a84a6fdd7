import type { ClaimNumber } from "~/domain/availability/calendar";
import type { Paise } from "~/domain/money";
import type { PolicyName } from "~/domain/pricing/policies";
import type { LineItem } from "~/domain/pricing/line-item";
import type { PriceType } from "~/domain/pricing/price-type";
import type { Millis } from "~/domain/time/instant";
import type { BookingMode, BookingState, Pays, Place } from "./states";

export const ACTORS = ["customer", "artisan", "staff", "gateway", "clock"] as const;
export type Actor = (typeof ACTORS)[number];

/** One line of a booking's history: what happened, by whom, when, and what it led to. */
export interface HistoryLine {
  event: string;
  actor: Actor;
  at: Millis;
  from: BookingState | null;
  to: BookingState;
  reason: string | null;
}

/** The service as it was when it was booked; later edits do not reach a booking. */
export interface BookedService {
  id: string;
  title: Record<"en" | "hi", string>;
  lengthMinutes: number;
  priceType: PriceType;
  unitPrice: Paise;
}

export interface VisitAddress {
  pin: string;
  /** Town or area known from the PIN; the only part shown before the artisan accepts. */
  area: string;
  house: string;
  landmark: string;
}

/** How much goes back to the customer, and by which rule. */
export interface RefundDecision {
  amount: Paise;
  rule: string;
  /** How much of it is of what was paid as the balance. Absent is nothing. */
  ofBalance?: Paise | undefined;
}

/** The balance of a booking once it is paid: by the gateway, or to the artisan himself, as he says. */
export interface BalancePaid {
  how: Pays;
  at: Millis;
}

/** A booking as the rules see it. */
export interface Booking {
  _id: string;
  reference: string;
  version: number;
  move: ClaimNumber;
  state: BookingState;
  /** When the clock moves the booking on by itself; null when it does not. */
  dueAt: Millis | null;
  customer: string;
  artisan: string;
  service: BookedService;
  /** The artisan was suspended while this was under way: the clock closes no visit of his, and the customer may leave with all his money. Absent is no. */
  artisanSuspended?: boolean | undefined;
  /** Which version of his standing says so; an older one changes nothing. */
  standingVersion?: number | undefined;
  start: Millis;
  end: Millis;
  zone: string;
  place: Place;
  address: VisitAddress | null;
  people: number;
  phone: string;
  note: string;
  policy: PolicyName;
  mode: BookingMode;
  /** Settled when it is ordered; it never changes. */
  pays: Pays;
  placedAt: Millis;
  items: LineItem[];
  total: Paise;
  /** What its order comes to, where that is not the total: the balance is paid later. Absent is the total. */
  deposit?: Paise | undefined;
  /** Absent: not paid yet, or there is none. */
  balance?: BalancePaid | null | undefined;
  refund: RefundDecision | null;
  history: HistoryLine[];
}
