import type { BalancePaid, VisitAddress } from "~/domain/booking/booking";
import type { BookingMode, BookingState, Pays, Place } from "~/domain/booking/states";
import type { Happened } from "~/domain/booking/happened";
import type { CheckFound } from "~/domain/payment/check";
import type { NextStep } from "~/domain/booking/next-step";
import type { ProgressPart } from "~/domain/booking/progress";
import type { Reason } from "~/domain/booking/reason";
import type { Relation } from "~/domain/booking/relation";
import type { LocalText } from "~/domain/local-text";
import type { PriceType } from "~/domain/pricing/price-type";
import type { RefundStep } from "~/domain/pricing/cancellation";
import type { MoneyPlace } from "~/domain/payment/whereabouts";
import type { Payer } from "~/domain/payment/payer";
import type { PaymentState } from "~/domain/payment/status";
import type { ToldRefund } from "~/domain/payment/told-refunds";
import type { Millis } from "~/domain/time/instant";

/** What a booking is about, as both sides may always see it. */
export interface BookingSummary {
  id: string;
  reference: string;
  version: number;
  state: BookingState;
  dueAt: Millis | null;
  relation: Relation;
  artisan: { slug: string; craft: string; name: LocalText; place: LocalText };
  /** The first name of the other party. */
  other: LocalText;
  service: { id: string; title: LocalText; lengthMinutes: number; priceType: PriceType; unitPrice: number };
  start: Millis;
  end: Millis;
  place: Place;
  /** House and landmark are empty while only the area may be known. */
  address: VisitAddress | null;
  people: number;
  note: string;
  mode: BookingMode;
  pays: Pays;
  /** The artisan is away, and the customer decides alone. */
  artisanSuspended: boolean;
  total: number;
  /** What of it was to be paid with the order: all of it where there is no balance. */
  deposit: number;
  /** How the balance was paid; null while it is not, or there is none. */
  balance: BalancePaid | null;
}

/** What the booking's end decided to give back, and why so much. */
export interface MoneyBack {
  amount: number;
  rule: string;
}

/** The money of a booking as its party may know it; amounts in paise. */
export interface BookingMoney {
  paid: number;
  /** By when the bank has given back what it took for attempts that paid nothing; null where there was none, or one paid. */
  bankReturnsBy: Millis | null;
  method: string | null;
  /** Who paid; what comes back goes there. */
  payer: Payer;
  back: MoneyBack | null;
  /** The artisan's side of the price. */
  earning: number;
  commission: number;
  tax: number;
  /** What the artisan owes of a balance that he was given himself. */
  owed: number;
}

export interface HistoryEntry {
  what: Happened;
  at: Millis;
  reason: Reason | null;
}

/** The whole booking page. */
export interface BookingView extends BookingSummary {
  phone: string | null;
  artisanPhone: string | null;
  prepare: LocalText | null;
  /** The artisan takes bookings now. */
  bookable: boolean;
  step: NextStep;
  progress: ProgressPart[];
  history: HistoryEntry[];
  money: BookingMoney;
  /** How the paying of the balance stands. */
  balanceState: PaymentState;
  /** What the bank said when the customer had it asked last; null where he need not know. */
  checked: CheckFound | null;
  /** There are documents that name the reader, or his receipt is being made. */
  documents: boolean;
  /** Every refund, and how far it has come; none for the artisan, whom `places` tells of his booking's. */
  refunds: ToldRefund[];
  /** Who has the money now, part by part. */
  places: MoneyPlace[];
  /** What would come back now, for a booking that can be cancelled and was paid. */
  refundNow: { amount: number; rule: string } | null;
  refundSteps: RefundStep[];
}
