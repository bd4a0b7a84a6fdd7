import { paths } from "~/paths";
import type { FactName } from "./booking-facts";
import type { BookingLetter, BookingMailData } from "./booking-mail";

export interface Sheet {
  /** Which facts the reader is told. A letter before acceptance names neither phone nor address. */
  facts: readonly FactName[];
  /** The one next step: a message `mail.action.<name>`, and where it leads. */
  action: "booking" | "answer" | "review" | "artisan" | "search" | "others" | "money" | "balance";
  to: (data: BookingMailData) => string;
  /** The letter says the reason given. */
  reasoned?: true;
}

const toBooking = ({ booking }: BookingMailData) => paths.booking({ booking });
const toArtisan = ({ artisan }: BookingMailData) => paths.artisan({ slug: artisan.slug });
const toOthers = ({ artisan }: BookingMailData) => paths.craft({ craft: artisan.craft });
const toSearch = () => paths.search();

const receives = ["earning", "due", "taken", "toPayYou", "ourPart"] as const;
const what = ["service", "when"] as const;
const over = ["service", "when", "refund", "reference"] as const;
const visit = ["customer", "customerPhone", "service", "when", "length", "place", "address", "people", "note", ...receives, "reference"] as const;

/** The letters about bookings: what each shows and where it leads. Its words are `mail.<letter>.subject` and `.text`, `.inPerson` where it says something else of a visit that is paid so, `.deposit` of one whose balance is open. */
export const BOOKING_SHEETS: Record<BookingLetter, Sheet> = {
  "customer.request_sent": { facts: ["service", "when", "place", "people", "paid", "due", "toPay", "until", "reference"], action: "booking", to: toBooking },
  "customer.booking_confirmed": { facts: ["service", "when", "length", "place", "address", "people", "artisanPhone", "paid", "due", "toPay", "reference"], action: "booking", to: toBooking },
  "customer.payment_lost": { facts: over, action: "artisan", to: toArtisan },
  "customer.hold_expired": { facts: [...what, "reference"], action: "artisan", to: toArtisan },
  "customer.request_declined": { facts: over, action: "search", to: toSearch, reasoned: true },
  "customer.request_unanswered": { facts: over, action: "search", to: toSearch },
  "customer.cancelled_by_you": { facts: ["service", "when", "paid", "refund", "reference"], action: "booking", to: toBooking },
  "customer.cancelled_by_artisan": { facts: over, action: "search", to: toSearch, reasoned: true },
  "customer.artisan_away": { facts: [...what, "paid", "reference"], action: "booking", to: toBooking },
  "customer.called_off": { facts: over, action: "others", to: toOthers, reasoned: true },
  "customer.balance_reminder": { facts: [...what, "paid", "due", "reference"], action: "balance", to: ({ booking }) => paths.balance({ booking }) },
  "customer.balance_paid": { facts: [...what, "paid", "reference"], action: "booking", to: toBooking },
  "customer.balance_taken": { facts: [...what, "paid", "reference"], action: "booking", to: toBooking },
  "customer.booking_completed": { facts: [...what, "reference"], action: "review", to: ({ booking }) => paths.review({ booking }) },
  "customer.refund_sent": { facts: ["service", "when", "refund", "refundAsked", "refundSent", "refundNumber", "reference"], action: "booking", to: toBooking },
  "customer.refund_not_sent": { facts: ["service", "when", "refund", "refundAsked", "reference"], action: "booking", to: toBooking },
  "artisan.new_request": { facts: ["customer", "service", "when", "length", "place", "area", "people", "note", ...receives, "until", "reference"], action: "answer", to: toBooking },
  "artisan.new_booking": { facts: visit, action: "booking", to: toBooking },
  "artisan.visit_planned": { facts: visit, action: "booking", to: toBooking },
  "artisan.request_missed": { facts: ["customer", ...what, "reference"], action: "booking", to: toBooking },
  "artisan.cancelled_by_customer": { facts: ["customer", ...what, "refundToCustomer", "reference"], action: "booking", to: toBooking },
  "artisan.cancelled_by_you": { facts: ["customer", ...what, "refundToCustomer", "reference"], action: "booking", to: toBooking },
  "artisan.called_off": { facts: ["customer", ...what, "reference"], action: "booking", to: toBooking, reasoned: true },
  "artisan.balance_arrived": { facts: ["customer", ...what, "reference"], action: "booking", to: toBooking },
  "artisan.balance_unpaid": { facts: ["customer", ...what, "due", "reference"], action: "booking", to: toBooking },
  "artisan.visit_confirmed": { facts: ["customer", ...what, ...receives, "reference"], action: "money", to: () => paths.artisanMoney() },
  "artisan.earning_booked": { facts: ["customer", ...what, ...receives, "reference"], action: "money", to: () => paths.artisanMoney() },
};
