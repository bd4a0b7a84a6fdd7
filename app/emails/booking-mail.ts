import type { VisitAddress } from "~/domain/booking/booking";
import type { Pays, Place } from "~/domain/booking/states";
import type { Paise } from "~/domain/money";
import type { Payer } from "~/domain/payment/payer";
import type { ToldRefund } from "~/domain/payment/told-refunds";
import type { Millis } from "~/domain/time/instant";
import type { Localized } from "~/messages";

/** What a letter about a booking may draw on. Amounts in paise. Each letter shows only the facts its row of `booking-sheets` names. */
export interface BookingMailData {
  reader: "customer" | "artisan";
  booking: string;
  reference: string;
  service: Localized;
  start: Millis;
  lengthMinutes: number;
  place: Place;
  people: number;
  note: string;
  address: VisitAddress | null;
  artisan: { name: Localized; slug: string; craft: string; town: Localized; phone: string | null };
  customer: { name: string; phone: string };
  /** In person: nothing was or comes through us, and the artisan owes `ourPart` once it is done. */
  pays: Pays;
  total: Paise;
  /** What was paid by the gateway so far; the balance, what of it is still open, and what of it the artisan was given himself. */
  paid: Paise;
  /** Who paid that: what comes back goes there. */
  payer: Payer;
  balance: Paise;
  due: Paise;
  taken: Paise;
  /** When the visit is closed by itself. */
  closes: Millis;
  earning: Paise;
  ourPart: Paise;
  refund: Paise;
  /** The refund that the letter is about, where it is about one. */
  told?: Pick<ToldRefund, "since" | "at" | "by" | "bankReference"> | undefined;
  /** What goes back waits until a freeze ends. */
  refundWaits?: boolean | undefined;
  /** Why the artisan said no or cancelled, or KalaSetu called it off, as the history keeps it. */
  reason: string | null;
  /** Until when a request is answered. */
  until: Millis | null;
}

/** The letters about bookings by reader; the names are those of the booking process. */
export const BOOKING_LETTERS = {
  customer: ["request_sent", "booking_confirmed", "payment_lost", "hold_expired", "request_declined", "request_unanswered", "cancelled_by_you", "cancelled_by_artisan", "artisan_away", "called_off", "balance_reminder", "balance_paid", "balance_taken", "booking_completed", "refund_sent", "refund_not_sent"],
  artisan: ["new_request", "new_booking", "visit_planned", "request_missed", "cancelled_by_customer", "cancelled_by_you", "called_off", "balance_arrived", "balance_unpaid", "earning_booked", "visit_confirmed"],
} as const;

type Letters = typeof BOOKING_LETTERS;
export type BookingTemplate = Letters["customer"][number] | Letters["artisan"][number];
/** One letter of one reader, such as `artisan.new_request`. */
export type BookingLetter = { [R in keyof Letters]: `${R}.${Letters[R][number]}` }[keyof Letters];

/** Whether this reader has a letter of that name. */
export const isBookingLetter = (word: string): word is BookingLetter => {
  const [reader = "", name = ""] = word.split(".");
  return (reader === "customer" || reader === "artisan") && (BOOKING_LETTERS[reader] as readonly string[]).includes(name);
};
