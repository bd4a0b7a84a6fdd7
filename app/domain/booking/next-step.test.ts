import { describe, expect, it } from "vitest";
import { hours, minutes } from "~/domain/time/instant";
import type { PaymentState } from "~/domain/payment/status";
import type { Booking } from "./booking";
import { nextStep } from "./next-step";
import { BOOKING_STATES, PLACES, type BookingState } from "./states";
import { allowedEvents } from "./transition";
import { someBooking, START } from "../../../tests/support/some-booking";


const booking = (state: BookingState, changes: Partial<Booking> = {}): Booking =>
  someBooking({ state, dueAt: START - hours(10), history: [{ event: "place", actor: "customer", at: START - hours(100), from: null, to: "awaiting_payment", reason: null }], ...changes });

const early = START - hours(50);
const forCustomer = (row: Booking, { now = early, money = "unpaid" as PaymentState, reviewed = false, bookable = true } = {}) => nextStep(row, "customer", { now, money, reviewed, bookable });
const forArtisan = (row: Booking, now = early) => nextStep(row, "artisan", { now, money: "paid", reviewed: false, bookable: true });

describe("the next step of a customer", () => {
  it("is to pay while the time is held, and to wait while the bank is asked", () => {
    expect(forCustomer(booking("awaiting_payment"))).toMatchObject({ heading: "pay", actions: ["pay", "give_up"] });
    expect(forCustomer(booking("awaiting_payment"), { money: "confirming" })).toMatchObject({ heading: "asking_bank", actions: ["check_again", "pay_again"] });
    expect(forCustomer(booking("awaiting_payment"), { money: "failed" })).toMatchObject({ heading: "payment_failed", tone: "stop", actions: ["try_again", "give_up"] });
    expect(forCustomer(booking("awaiting_payment"), { money: "paid" })).toMatchObject({ heading: "settling", actions: ["check_again"] });
  });

  it("offers no second payment while money of a lapsed time is on its way", () => {
    for (const state of ["released", "expired"] as const) {
      expect(forCustomer(booking(state), { money: "confirming" })).toMatchObject({ heading: "late_money", actions: ["check_again"] });
      expect(forCustomer(booking(state))).toMatchObject({ heading: state, actions: ["book_again"] });
    }
  });

  it("follows the visit: before, during and after it", () => {
    for (const place of PLACES) expect(forCustomer(booking("confirmed", { place }))).toMatchObject({ heading: `visit_${place}`, number: { kind: "start", start: START }, actions: ["cancel"] });
    expect(forCustomer(booking("confirmed", { dueAt: START + hours(50) }), { now: START + minutes(1) })).toMatchObject({ heading: "visit_now", actions: [] });
    expect(forCustomer(booking("confirmed", { dueAt: START + hours(50) }), { now: START + hours(2) })).toMatchObject({ heading: "visit_over", actions: [] });
    expect(forCustomer(booking("completed", { dueAt: null }))).toMatchObject({ heading: "review", actions: ["review", "book_again"] });
    expect(forCustomer(booking("completed", { dueAt: null }), { reviewed: true })).toMatchObject({ heading: "reviewed", actions: ["book_again"] });
  });

  it("is to pay the balance as long as it is open, and to wait while the bank is asked about it", () => {
    const open = booking("confirmed", { deposit: 60000, dueAt: START + hours(200) });
    expect(forCustomer(open)).toMatchObject({ heading: "visit_home", actions: ["pay_balance", "cancel"] });
    expect(forCustomer(open, { now: START + hours(3) })).toMatchObject({ heading: "balance_due", tone: "wait", number: { kind: "money", amount: 180000 }, actions: ["pay_balance"] });
    for (const balance of ["confirming", "paid"] as const) expect(nextStep(open, "customer", { now: early, money: "paid", balance, reviewed: false, bookable: true }).actions).toEqual(["check_again", "cancel"]);
    expect(forArtisan(open, START + hours(3))).toMatchObject({ heading: "shop_balance", tone: "wait", number: { kind: "money", amount: 180000 }, actions: ["take_balance"] });
    for (const how of ["online", "in_person"] as const) {
      const paid = { ...open, balance: { how, at: START } };
      expect(forCustomer(paid, { now: START + hours(3) })).toMatchObject({ heading: "visit_over", actions: [] });
      expect(forArtisan(paid, START + hours(3))).toMatchObject({ heading: "shop_close", actions: ["complete"] });
    }
  });

  it("says that the artisan is away, and leaves it to the customer", () => {
    const away = booking("confirmed", { dueAt: null, artisanSuspended: true });
    expect(forCustomer(away)).toMatchObject({ heading: "artisan_away", tone: "stop", actions: ["cancel"] });
    for (const now of [START, START + hours(99)]) expect(forCustomer(away, { now })).toMatchObject({ heading: "artisan_away_over", actions: ["complete", "cancel"] });
    expect(forArtisan(away, START + hours(3)).actions).toEqual([]);
  });

  it("leads to others where the artisan takes no bookings, never to booking again", () => {
    for (const state of ["released", "expired", "completed", "declined", "unanswered", "cancelled", "lost"] as const) {
      const { actions } = forCustomer(booking(state, { dueAt: null }), { bookable: false });
      expect(actions).toContain("find_others");
      expect(actions).not.toContain("book_again");
    }
  });

  it("says who ended it and what comes back", () => {
    const line = { event: "cancel", at: early, from: "confirmed", to: "cancelled", reason: null } as const;
    const ended = (actor: "customer" | "artisan" | "staff", amount: number) => booking("cancelled", { dueAt: null, refund: { amount, rule: "all" }, history: [{ ...line, actor }] });
    expect(forCustomer(ended("customer", 120000))).toMatchObject({ heading: "cancelled_by_you", number: { kind: "money", amount: 120000 } });
    expect(forCustomer(ended("artisan", 240000))).toMatchObject({ heading: "cancelled_by_artisan" });
    expect(forCustomer(ended("staff", 240000))).toMatchObject({ heading: "called_off", number: { kind: "money", amount: 240000 }, actions: ["find_others"] });
    expect(forArtisan(ended("staff", 0)).heading).toBe("shop_called_off");
    expect(forCustomer(ended("customer", 0)).number).toBeNull();
    expect(forArtisan(ended("customer", 0)).heading).toBe("shop_cancelled_by_customer");
    expect(forArtisan(ended("artisan", 0)).heading).toBe("shop_cancelled_by_you");
  });
});

describe("the next step of an artisan", () => {
  it("is to answer a request, then to go, then to close the booking", () => {
    expect(forArtisan(booking("requested"))).toMatchObject({ heading: "shop_answer", actions: ["accept", "decline"] });
    expect(forArtisan(booking("confirmed"))).toMatchObject({ heading: "shop_visit_home", actions: ["cancel"] });
    expect(forArtisan(booking("confirmed", { dueAt: START + hours(50) }), START)).toMatchObject({ heading: "shop_close", actions: ["complete"] });
  });

  it("never pays", () => {
    for (const state of BOOKING_STATES) expect(forArtisan(booking(state)).actions).not.toContain("pay");
  });
});

describe("every step", () => {
  it("offers only what the process allows, in every state, for both, at every time", () => {
    const events = ["give_up", "accept", "decline", "complete", "cancel"];
    for (const state of BOOKING_STATES)
      for (const relation of ["customer", "artisan"] as const)
        for (const [now, artisanSuspended] of [early, START - 1, START, START + hours(3)].flatMap((now) => [[now, false], [now, true]] as const)) {
          const row = booking(state, { dueAt: START + hours(50), artisanSuspended });
          const { actions } = nextStep(row, relation, { now, money: "unpaid", reviewed: false, bookable: true });
          const allowed: string[] = allowedEvents(row, relation, now);
          expect(actions.filter((action) => events.includes(action) && !allowed.includes(action))).toEqual([]);
        }
  });
});

describe("a visit that is paid in person", () => {
  const inPerson = (state: BookingState, changes: Partial<Booking> = {}) => booking(state, { pays: "in_person", ...changes });

  it("asks for one more press while its order is not finished, never for money", () => {
    expect(forCustomer(inPerson("awaiting_payment"))).toMatchObject({ heading: "promise", actions: ["promise", "give_up"] });
    expect(forCustomer(inPerson("expired"))).toMatchObject({ heading: "unfinished", actions: ["book_again"] });
    expect(forArtisan(inPerson("awaiting_payment")).heading).toBe("shop_unfinished");
    for (const state of BOOKING_STATES) for (const action of ["pay", "try_again", "pay_again", "confirm"]) expect(forCustomer(inPerson(state)).actions, state).not.toContain(action);
  });

  it("tells the artisan what the customer pays him when it is done", () => {
    expect(forArtisan(inPerson("completed", { dueAt: null }))).toMatchObject({ heading: "shop_done", number: { kind: "money", amount: 240000 } });
  });
});
