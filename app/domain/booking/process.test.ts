import { describe, expect, it } from "vitest";
import { nextBalanceLetter } from "./balance-letters";
import { ACTORS } from "./booking";
import { EVENTS, PROCESS } from "./process";
import { BOOKING_MODES, BOOKING_STATES, PAYS, type Pays } from "./states";
import { allowedEvents, owedTransition, settled, transition } from "./transition";
import { days, hours, minutes } from "~/domain/time/instant";
import { someBooking as booking, START } from "../../../tests/support/some-booking";

/** The table written a second time, by hand: event, from, actor, mode -> state. Every other combination is refused. */
const EXPECTED = new Map<string, string>(
  [
    "pay awaiting_payment gateway request requested",
    "pay awaiting_payment gateway instant confirmed",
    "pay released gateway request requested",
    "pay released gateway instant confirmed",
    "pay expired gateway request requested",
    "pay expired gateway instant confirmed",
    "promise awaiting_payment customer request requested",
    "promise awaiting_payment customer instant confirmed",
    ...["awaiting_payment", "released", "expired"].flatMap((from) => BOOKING_MODES.map((mode) => `lose ${from} gateway ${mode} lost`)),
    ...BOOKING_MODES.flatMap((mode) => [
      `give_up awaiting_payment customer ${mode} released`,
      `expire awaiting_payment clock ${mode} expired`,
      `accept requested artisan ${mode} confirmed`,
      `decline requested artisan ${mode} declined`,
      `expire requested clock ${mode} unanswered`,
      `cancel requested customer ${mode} cancelled`,
      `call_off requested staff ${mode} cancelled`,
      `call_off confirmed staff ${mode} cancelled`,
      `cancel confirmed customer ${mode} cancelled`,
      `cancel confirmed artisan ${mode} cancelled`,
      `pay_balance confirmed gateway ${mode} confirmed`,
      `take_balance confirmed artisan ${mode} confirmed`,
      `complete confirmed artisan ${mode} completed`,
      `complete confirmed customer ${mode} completed`,
      `expire confirmed clock ${mode} completed`,
      `confirm completed customer ${mode} completed`,
    ]),
  ].map((line) => {
    const words = line.split(" ");
    return [words.slice(0, 4).join(" "), words[4] ?? ""];
  }),
);

const DONE = (at: number) => ({ event: "complete", actor: "artisan" as const, at, from: "confirmed" as const, to: "completed" as const, reason: null });

/** Rows that hold only while the artisan is there, and only while he is suspended; all others hold always. */
const ONLY_THERE = ["accept requested artisan", "take_balance confirmed artisan", "complete confirmed artisan", "expire confirmed clock"];
/** Rows of bookings that are paid online, and of those that are paid in person; all others are of both. */
const ONLY_PAID = { online: ["pay", "lose", "pay_balance", "take_balance", "confirm"], in_person: ["promise"] } as const;
const paidOtherwise = (event: string, pays: Pays): boolean => (Object.entries(ONLY_PAID) as [Pays, readonly string[]][]).some(([only, events]) => only !== pays && events.includes(event));
const ONLY_SUSPENDED = ["complete confirmed customer"];
/** Rows that settle an open balance, and rows that wait until it is settled; all others are the same with one, without one and after it. */
const SETTLING = ["pay_balance confirmed gateway", "take_balance confirmed artisan"];
const SETTLED_FIRST = ["complete confirmed artisan", "complete confirmed customer", "expire confirmed clock"];
const BALANCES = { none: {}, open: { deposit: 60000 }, online: { deposit: 60000, balance: { how: "online" as const, at: START } }, in_person: { deposit: 60000, balance: { how: "in_person" as const, at: START } } };
const withheld = (row: string, balance: string): boolean => (balance === "open" ? SETTLED_FIRST : SETTLING).includes(row);

describe("the booking process", () => {
  const combinations = EVENTS.flatMap((event) => BOOKING_STATES.flatMap((state) => ACTORS.flatMap((actor) => BOOKING_MODES.flatMap((mode) => [false, true].flatMap((suspended) => PAYS.map((pays) => ({ event, state, actor, mode, suspended, pays })))))));

  it.each(combinations)("$event by $actor on a $state booking in $mode mode, artisan suspended: $suspended, paid $pays", ({ event, state, actor, mode, suspended, pays }) => {
    const moment = event === "complete" || event === "take_balance" ? START : START - hours(30);
    const row = `${event} ${state} ${actor}`;
    const listed = (suspended ? ONLY_THERE : ONLY_SUSPENDED).includes(row) || paidOtherwise(event, pays) ? undefined : EXPECTED.get(`${row} ${mode}`);
    for (const [name, balance] of Object.entries(BALANCES)) {
      const expected = withheld(row, name) ? undefined : listed;
      const outcome = transition(booking({ state, mode, pays, artisanSuspended: suspended, history: state === "completed" ? [DONE(moment)] : [], ...balance }), event, actor, moment, "not_free");
      expect(outcome.ok ? outcome.next.state : null, name).toBe(expected ?? null);
      if (outcome.ok) expect(outcome.next.line).toEqual({ event, actor, at: moment, from: state, to: expected, reason: "not_free" });
    }
  });

  it("has a row for every expected line and no other", () => {
    expect(PROCESS.flatMap((row) => row.by.flatMap((actor) => (row.mode ? [row.mode] : BOOKING_MODES).map((mode) => `${row.event} ${row.from} ${actor} ${mode}`))).sort()).toEqual([...EXPECTED.keys()].sort());
  });

  it("frees the time of every booking that ends without being served, and refunds every one that was paid", () => {
    for (const row of PROCESS.filter(({ to }) => ["released", "expired", "declined", "unanswered", "cancelled", "lost"].includes(to))) {
      expect(row.effects).toContain("free_time");
      expect(row.effects.includes("refund")).toBe(!["released", "expired"].includes(row.to));
    }
  });

  it("keeps or extends the time before a booking becomes requested or confirmed", () => {
    for (const row of PROCESS.filter(({ from, to }) => from !== to && (to === "requested" || to === "confirmed"))) expect(row.claims).toBe(to(row.to));
    function to(state: string) {
      return state === "requested" ? "answer" : "kept";
    }
  });

  it("counts a visit paid in person against its customer until it is over, and frees every other hold when it is paid", () => {
    for (const row of PROCESS.filter(({ event }) => event === "promise")) expect(row.effects).not.toContain("free_hold");
    for (const row of PROCESS.filter(({ from, to }) => from !== to && !["requested", "confirmed"].includes(to))) expect(row.effects, `${row.event} ${row.from}`).toContain("free_hold");
  });

  it("lets the customer confirm a visit once, while its money still waits for his word", () => {
    const done = booking({ state: "completed", history: [DONE(START)] });
    expect(transition(done, "confirm", "customer", START + hours(48) - 1).ok).toBe(true);
    expect(transition(done, "confirm", "customer", START + hours(48)).ok).toBe(false);
    expect(transition(done, "confirm", "artisan", START).ok).toBe(false);
    for (const actor of ["customer", "clock"] as const) expect(transition(booking({ state: "completed", history: [{ ...DONE(START), actor }] }), "confirm", "customer", START).ok).toBe(false);
  });

  it("asks the artisan for a reason to decline or cancel", () => {
    expect(transition(booking({ state: "requested" }), "decline", "artisan", START - hours(30))).toEqual({ ok: false, code: "reason_needed" });
    expect(transition(booking({ state: "confirmed" }), "cancel", "artisan", START - hours(30))).toEqual({ ok: false, code: "reason_needed" });
  });

  it("asks staff why they call a booking off, and lets them at every moment, after the start too", () => {
    for (const state of ["requested", "confirmed"] as const) {
      expect(transition(booking({ state }), "call_off", "staff", START)).toEqual({ ok: false, code: "reason_needed" });
      for (const moment of [START - hours(30), START + 1, START + hours(49)]) expect(transition(booking({ state }), "call_off", "staff", moment, "safety").ok).toBe(true);
    }
  });

  it("lets both sides cancel until the start, that moment included, and the artisan complete from it", () => {
    const confirmed = booking({ state: "confirmed" });
    expect(transition(confirmed, "cancel", "customer", START).ok).toBe(true);
    expect(transition(confirmed, "cancel", "customer", START + 1)).toEqual({ ok: false, code: "too_late" });
    expect(transition(confirmed, "complete", "artisan", START - 1)).toEqual({ ok: false, code: "too_early" });
    expect(transition(confirmed, "complete", "artisan", START).ok).toBe(true);
  });
});

describe("deadlines", () => {
  it("belong to people until their last moment", () => {
    const held = booking({ dueAt: START });
    expect(owedTransition(held, START)).toBeNull();
    expect(owedTransition(held, START + 1)?.next.state).toBe("expired");
    expect(settled(held, START + 1).history).toHaveLength(1);
  });

  it("give a request 24 hours, but no later than 2 hours before the start", () => {
    const early = transition(booking({}), "pay", "gateway", START - hours(60));
    const late = transition(booking({}), "pay", "gateway", START - hours(5));
    expect(early.ok && early.next.dueAt).toBe(START - hours(36));
    expect(late.ok && late.next.dueAt).toBe(START - hours(2));
  });

  it("refuse money for a request nobody could still answer", () => {
    expect(transition(booking({ state: "expired" }), "pay", "gateway", START - hours(2))).toEqual({ ok: false, code: "too_late" });
    expect(transition(booking({ state: "expired", mode: "instant" }), "pay", "gateway", START + minutes(1))).toEqual({ ok: false, code: "too_late" });
  });

  it("complete a visit 48 hours after its end", () => {
    const done = settled(booking({ state: "confirmed", dueAt: START + hours(50) }), START + hours(50) + 1);
    expect(done.state).toBe("completed");
    expect(done.history.at(-1)?.at).toBe(START + hours(50));
  });
});

describe("a balance that is not paid", () => {
  const open = booking({ state: "confirmed", deposit: 60000 });
  const END = open.end;

  it("keeps the artisan from closing the visit until it is paid online or in person, and says so", () => {
    expect(transition(open, "complete", "artisan", START)).toEqual({ ok: false, code: "balance_unpaid" });
    expect(transition({ ...open, artisanSuspended: true }, "complete", "customer", START)).toEqual({ ok: false, code: "balance_unpaid" });
    expect(transition(open, "take_balance", "artisan", START - 1)).toEqual({ ok: false, code: "too_early" });
    for (const how of ["online", "in_person"] as const) {
      const paid = { ...open, balance: { how, at: START } };
      expect(transition(paid, "complete", "artisan", START).ok).toBe(true);
      expect(transition(paid, "take_balance", "artisan", START)).toEqual({ ok: false, code: "balance_settled" });
      expect(transition(paid, "pay_balance", "gateway", START)).toEqual({ ok: false, code: "balance_settled" });
    }
  });

  it("keeps the clock from closing the visit for seven days after its end; then it is done on its deposit alone", () => {
    const agreed = transition(booking({ mode: "instant", deposit: 60000 }), "pay", "gateway", START - hours(30));
    expect(agreed.ok && agreed.next.dueAt).toBe(END + days(7));
    expect(owedTransition({ ...open, dueAt: END + hours(48) }, END + days(6))).toBeNull();
    const done = settled({ ...open, dueAt: END + days(7) }, END + days(7) + 1);
    expect([done.state, done.history.at(-1)?.at]).toEqual(["completed", END + days(7)]);
  });

  it("paid before the visit leaves it its 48 hours, and paid days later it may be closed from then on", () => {
    const early = transition(open, "pay_balance", "gateway", START - hours(3));
    expect(early.ok && early.next.dueAt).toBe(END + hours(48));
    const late = transition(open, "take_balance", "artisan", END + days(5));
    expect(late.ok && late.next.dueAt).toBe(END + days(5));
    const away = transition({ ...open, artisanSuspended: true }, "pay_balance", "gateway", START);
    expect(away.ok && away.next.dueAt).toBeNull();
  });

  it("has a letter to the customer a day before, and one to the artisan long before the visit is closed without it", () => {
    const [first, second] = [nextBalanceLetter(open, START - days(3)), nextBalanceLetter(open, START - hours(24) + 1)];
    expect([first, second]).toEqual([{ reader: "customer", template: "balance_reminder", at: START - hours(24) }, { reader: "artisan", template: "balance_unpaid", at: END + hours(48) }]);
    expect(nextBalanceLetter(open, END + hours(49))).toBeNull();
    for (const over of [{ balance: { how: "online" as const, at: START } }, { state: "cancelled" as const }, { deposit: undefined }]) expect(nextBalanceLetter({ ...open, ...over }, 0)).toBeNull();
  });
});

describe("while the artisan is suspended", () => {
  const waiting = booking({ state: "confirmed", artisanSuspended: true });

  it("no visit is closed by the clock, whatever its deadline says", () => {
    expect(owedTransition(booking({ ...waiting, dueAt: START + hours(50) }), START + hours(99))).toBeNull();
    const kept = transition(booking({ mode: "instant", artisanSuspended: true }), "pay", "gateway", START - hours(30));
    expect(kept.ok && [kept.next.state, kept.next.dueAt]).toEqual(["confirmed", null]);
  });

  it("unpaid times and requests still lapse", () => {
    expect(owedTransition(booking({ dueAt: START, artisanSuspended: true }), START + 1)?.next.state).toBe("expired");
    expect(owedTransition(booking({ state: "requested", dueAt: START, artisanSuspended: true }), START + 1)?.next.state).toBe("unanswered");
  });

  it("the customer cancels at any moment, and says that the work was done from the start on", () => {
    for (const moment of [START - hours(30), START + 1, START + hours(99)]) expect(transition(waiting, "cancel", "customer", moment).ok).toBe(true);
    expect(transition(waiting, "complete", "customer", START - 1)).toEqual({ ok: false, code: "too_early" });
    expect(transition(waiting, "complete", "customer", START).ok).toBe(true);
    expect(transition(booking({ state: "confirmed" }), "complete", "customer", START)).toEqual({ ok: false, code: "not_yours" });
    expect(transition(waiting, "complete", "artisan", START)).toEqual({ ok: false, code: "artisan_away" });
  });
});

describe("what a person may do", () => {
  it("is read from the rows", () => {
    expect(allowedEvents(booking({ state: "requested", dueAt: START }), "artisan", START - hours(30))).toEqual(["accept", "decline"]);
    expect(allowedEvents(booking({ state: "requested", dueAt: START - hours(31) }), "artisan", START - hours(30))).toEqual([]);
    expect(allowedEvents(booking({ state: "confirmed" }), "customer", START - hours(30))).toEqual(["cancel"]);
  });
});
