import type { BookingState } from "~/domain/booking/states";
import { hours, minutes, type Millis } from "~/domain/time/instant";
import { addDays, dateOf, INDIA, startOfDay, timeOf } from "~/domain/time/zone";
import { findPaymentOfBooking, Payments } from "~/models/payment.server";
import { findStaffMember } from "~/models/staff.server";
import { paths } from "~/paths";
import { businessNow } from "~/services/clock/business-now.server";
import { Browser, hiddenIn } from "../../support/browser";
import { equipped } from "../../services/staff/office";
import { createCustomer, openTestShop, type Shop } from "../../support/shop";
import { draft, goesTo, look } from "../../routes/bookings/market";

/** What somebody is about to do. `go` may break off anywhere, and doing it again is what he would do next. */
export interface Deed {
  way: Way;
  booking: string;
  people: string[];
  go(): Promise<void>;
}

/**
 * Where a booking stands: its state, and for a visit that is done whether its customer has confirmed it or the clock has released its money, and then what staff did:
 * whether its money is frozen, or part of it was given back.
 */
export type Stand = BookingState | "done_and_confirmed" | "done_and_released" | "done_and_frozen" | "done_and_given_back" | null;

/** What a way needs of the house while it is prepared. */
export interface Place {
  url: string;
  idle(): Promise<void>;
  advance(duration: string): Promise<void>;
}

/** One of the ways through the shop that are struck at every write. */
export interface Way {
  name: string;
  prepare(place: Place): Promise<Omit<Deed, "way">>;
  /** Where the booking may stand after the blow, null when it was not made; the last is where it must come to. */
  states: readonly Stand[];
}

/** Every state with what must then have been written: journal, letters, and what went back to the customer, in paise. */
export const WHAT_FOLLOWS: Readonly<Record<string, { journal: string[]; letters: string[]; refunded: number }>> = {
  unpaid: { journal: [], letters: [], refunded: 0 },
  "pay confirmed": { journal: ["capture", "transfer"], letters: ["booking_confirmed", "new_booking"], refunded: 0 },
  "cancel confirmed": { journal: ["capture", "transfer"], letters: ["booking_confirmed", "new_booking"], refunded: 0 },
  "cancel cancelled": { journal: ["capture", "earning", "refund", "refund_promise", "reversal", "transfer"], letters: ["booking_confirmed", "cancelled_by_customer", "cancelled_by_you", "new_booking", "refund_sent"], refunded: 50_000 },
  "accept requested": { journal: ["capture", "transfer"], letters: ["new_request", "request_sent"], refunded: 0 },
  "accept confirmed": { journal: ["capture", "transfer"], letters: ["booking_confirmed", "new_request", "request_sent", "visit_planned"], refunded: 0 },
  "release confirmed": { journal: ["capture", "transfer"], letters: ["booking_confirmed", "new_booking"], refunded: 0 },
  "release completed": { journal: ["capture", "transfer"], letters: ["booking_completed", "booking_confirmed", "earning_booked", "new_booking"], refunded: 0 },
  "clock completed": { journal: ["capture", "transfer"], letters: ["booking_completed", "booking_confirmed", "earning_booked", "new_booking"], refunded: 0 },
  "clock done_and_released": { journal: ["capture", "earning", "transfer"], letters: ["booking_completed", "booking_confirmed", "earning_booked", "new_booking"], refunded: 0 },
  "freeze confirmed": { journal: ["capture", "transfer"], letters: ["booking_confirmed", "new_booking"], refunded: 0 },
  "freeze completed": { journal: ["capture", "transfer"], letters: ["booking_completed", "booking_confirmed", "earning_booked", "new_booking"], refunded: 0 },
  "freeze done_and_frozen": { journal: ["capture", "transfer"], letters: ["booking_completed", "booking_confirmed", "earning_booked", "new_booking", "visit_confirmed"], refunded: 0 },
  "freeze done_and_confirmed": { journal: ["capture", "earning", "transfer"], letters: ["booking_completed", "booking_confirmed", "earning_booked", "new_booking", "visit_confirmed"], refunded: 0 },
  "staff refund done_and_confirmed": { journal: ["capture", "earning", "transfer"], letters: ["booking_completed", "booking_confirmed", "earning_booked", "new_booking", "visit_confirmed"], refunded: 0 },
  "staff refund done_and_given_back": { journal: ["capture", "clawback", "earning", "refund", "refund_promise", "reversal", "transfer"], letters: ["booking_completed", "booking_confirmed", "earning_booked", "new_booking", "refund_sent", "visit_confirmed"], refunded: 40_000 },
  "release done_and_confirmed": { journal: ["capture", "earning", "transfer"], letters: ["booking_completed", "booking_confirmed", "earning_booked", "new_booking", "visit_confirmed"], refunded: 0 },
};

/** A time from which half comes back: more than a day and less than two days ahead, in opening hours. */
function timeForHalf(): { day: string; time: string } {
  for (let ahead = 27; ahead < 46; ahead += 1) {
    const start = Math.ceil((businessNow() + hours(ahead)) / hours(1)) * hours(1) - hours(0.5);
    const time = timeOf(start, INDIA);
    if (time >= "09:00" && time <= "18:00") return { day: dateOf(start, INDIA), time };
  }
  throw new Error("No opening hour between a day and two days ahead");
}

async function browserOf(url: string, person: string): Promise<Browser> {
  const browser = new Browser(url);
  await browser.signInAs(`${person.toLowerCase()}@test.example`);
  return browser;
}

/** Orders with the form as it was first loaded, pays at the bank unless it is paid, and comes back. */
async function orderAndPay(browser: Browser, checkout: string, form: Record<string, string>): Promise<void> {
  const booking = sentTo(await browser.post(checkout, form)).replace(/\/payment$/, "");
  if ((await look(browser, booking)).state !== "awaiting_payment") return;
  const bank = sentTo(await browser.toBank(`${booking}/payment`));
  const back = sentTo(await browser.submit(bank, { outcome: "succeed" }));
  sentTo(await browser.get(back));
}

/** Where an answer leads; the shop is to lead on at every step of these ways. */
function sentTo(answer: Response): string {
  if (answer.status !== 303) throw new Error(`${answer.url} answered ${answer.status}`);
  return goesTo(answer);
}

/** The next time that begins, whatever the hour; a visit ends on its own day, so that late in the evening it is the first one of tomorrow. */
function timeSoon(): { start: Millis; day: string; time: string } {
  const soon = Math.ceil((businessNow() + minutes(10)) / hours(0.5)) * hours(0.5);
  const start = timeOf(soon, INDIA) <= "20:00" ? soon : startOfDay(addDays(dateOf(soon, INDIA), 1), INDIA);
  return { start, day: dateOf(start, INDIA), time: timeOf(start, INDIA) };
}

/** How far ahead the middle of a visit is. */
const untilBegun = (start: Millis): string => `PT${Math.ceil((start - businessNow()) / minutes(1)) + 20}M`;

const OPEN_ALWAYS = Array.from({ length: 7 }, () => [{ from: "00:00", to: "24:00" }]);

async function toOrder(url: string, mode: "instant" | "request", soon = false): Promise<{ shop: Shop; customer: string; browser: Browser; booking: string; start: Millis; pay(): Promise<void> }> {
  const shop = await openTestShop({ profile: { mode }, rules: soon ? { week: OPEN_ALWAYS } : {} });
  const customer = await createCustomer();
  const browser = await browserOf(url, customer);
  const when = timeSoon();
  const checkout = await draft(browser, shop, soon ? { day: when.day, time: when.time } : timeForHalf());
  const form = hiddenIn((await look(browser, checkout)).html);
  return { shop, customer, browser, start: when.start, booking: checkout.split("/").pop() ?? "", pay: () => orderAndPay(browser, checkout, form) };
}

/** The artisan says that a visit is done and its customer confirms it, where he has not yet: the money is let go. */
async function finish(url: string, { booking, shop, browser }: { booking: string; shop: Shop; browser: Browser }): Promise<() => Promise<void>> {
  const artisan = await browserOf(url, shop.artisan);
  const form = hiddenIn((await look(artisan, `/bookings/${booking}/completion`)).html);
  return async () => {
    sentTo(await artisan.post(`/bookings/${booking}/completion`, form));
    const { status, html } = await look(browser, `/bookings/${booking}/confirmation`);
    if (status === 200) sentTo(await browser.post(`/bookings/${booking}/confirmation`, hiddenIn(html)));
  };
}

/** Nobody objects, so the clock lets the money go. Of the two days for that all but an hour are taken to be over. Apart from the others: it lets time pass while it is struck. */
export const CLOCK: Way = {
  name: "clock",
  states: ["completed", "done_and_released"],
  async prepare({ url, idle, advance }) {
    const order = await toOrder(url, "instant", true);
    await order.pay();
    await idle();
    await advance(untilBegun(order.start));
    const artisan = await browserOf(url, order.shop.artisan);
    sentTo(await artisan.submit(`/bookings/${order.booking}/completion`, {}));
    await idle();
    const soon = businessNow() + hours(1);
    await Payments.updateOne({ booking: order.booking }, { $set: { "planned.at": soon, releaseAt: soon }, $inc: { version: 1 } }).exec();
    const isReleased = async (): Promise<boolean> => (await findPaymentOfBooking(order.booking))?.moves.some(({ kind }) => kind === "release") ?? false;
    return { booking: order.booking, people: [order.customer, order.shop.artisan], go: async () => void ((await isReleased()) || (await advance("PT61M"))) };
  },
};

/** A member of staff who may decide about money. */
async function finance(url: string): Promise<Browser> {
  const browser = new Browser(url);
  await browser.signInAs((await findStaffMember((await equipped("finance")).id))?.email ?? "");
  return browser;
}

/** A visit that has begun and is paid, and the forms by which its two sides end it. */
async function begun({ url, idle, advance }: Place) {
  const order = await toOrder(url, "instant", true);
  await order.pay();
  await idle();
  await advance(untilBegun(order.start));
  return { booking: order.booking, people: [order.customer, order.shop.artisan], end: await finish(url, order) };
}

/** What staff do to money, each struck by itself in the long form alone. */
export const MONEY_WAYS: readonly Way[] = [
  {
    name: "freeze",
    states: ["confirmed", "completed", "done_and_frozen", "done_and_confirmed"],
    async prepare(place) {
      const { end, ...visit } = await begun(place);
      const { booking } = visit;
      const staff = await finance(place.url);
      const form = hiddenIn((await look(staff, paths.adminBookingFreeze({ booking }))).html);
      const thaw = paths.adminBookingThaw({ booking });
      return {
        ...visit,
        async go() {
          sentTo(await staff.post(paths.adminBookingFreeze({ booking }), { ...form, code: "complaint", until: addDays(dateOf(businessNow(), INDIA), 14), reason: "The customer wrote" }));
          await end();
          const { status, html } = await look(staff, thaw);
          const hidden = status === 200 ? hiddenIn(html) : {};
          if (hidden["freeze"]) sentTo(await staff.post(thaw, { ...hidden, reason: "They agreed" }));
        },
      };
    },
  },
  {
    name: "staff refund",
    states: ["done_and_confirmed", "done_and_given_back"],
    async prepare(place) {
      const { end, ...visit } = await begun(place);
      await end();
      await place.idle();
      const staff = await finance(place.url);
      const path = paths.adminBookingRefund(visit);
      const form = hiddenIn((await look(staff, path)).html);
      return { ...visit, go: async () => void sentTo(await staff.post(path, { ...form, amount: "400", reason: "quality", words: "The glaze cracked", seen: "40000" })) };
    },
  },
];

export const WAYS: readonly Way[] = [
  {
    name: "release",
    states: ["confirmed", "completed", "done_and_confirmed"],
    async prepare(place) {
      const { end: go, ...visit } = await begun(place);
      return { ...visit, go };
    },
  },
  {
    name: "pay",
    states: [null, "awaiting_payment", "confirmed"],
    async prepare({ url }) {
      const { shop, customer, booking, pay } = await toOrder(url, "instant");
      return { booking, people: [customer, shop.artisan], go: pay };
    },
  },
  {
    name: "cancel",
    states: ["confirmed", "cancelled"],
    async prepare({ url, idle }) {
      const { shop, customer, browser, booking, pay } = await toOrder(url, "instant");
      await pay();
      await idle();
      const form = hiddenIn((await look(browser, `/bookings/${booking}/cancellation`)).html);
      return { booking, people: [customer, shop.artisan], go: async () => void sentTo(await browser.post(`/bookings/${booking}/cancellation`, form)) };
    },
  },
  {
    name: "accept",
    states: ["requested", "confirmed"],
    async prepare({ url, idle }) {
      const { shop, customer, booking, pay } = await toOrder(url, "request");
      await pay();
      await idle();
      const artisan = await browserOf(url, shop.artisan);
      const form = hiddenIn((await look(artisan, `/bookings/${booking}/acceptance`)).html);
      return { booking, people: [customer, shop.artisan], go: async () => void sentTo(await artisan.post(`/bookings/${booking}/acceptance`, form)) };
    },
  },
];
