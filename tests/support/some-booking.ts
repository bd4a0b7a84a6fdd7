import type { Booking } from "~/domain/booking/booking";
import { hours } from "~/domain/time/instant";

/** When the visit of `someBooking` begins. */
export const START = Date.UTC(2026, 11, 10, 4, 30);

/** A booking of two hours at the customer's home, with what a test says about it. */
export const someBooking = (changes: Partial<Booking>): Booking => ({
  _id: "b",
  reference: "KS-ABC234",
  version: 1,
  move: 0,
  state: "awaiting_payment",
  dueAt: null,
  customer: "c",
  artisan: "a",
  service: { id: "s", title: { en: "Pots", hi: "बर्तन" }, lengthMinutes: 120, priceType: "fixed", unitPrice: 240000 },
  start: START,
  end: START + hours(2),
  zone: "Asia/Kolkata",
  place: "home",
  address: null,
  people: 2,
  phone: "+919800000000",
  note: "",
  policy: "moderate",
  mode: "request",
  pays: "online",
  placedAt: START - hours(100),
  items: [],
  total: 240000,
  refund: null,
  history: [],
  ...changes,
});
