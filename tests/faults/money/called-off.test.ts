import { beforeAll, describe, expect, it } from "vitest";
import type { Reason } from "~/domain/booking/reason";
import { whereabouts } from "~/domain/payment/whereabouts";
import { hours, minutes } from "~/domain/time/instant";
import { AuditRows } from "~/models/audit.server";
import { Bookings, findBooking } from "~/models/booking.server";
import { readCalendar } from "~/models/calendar.server";
import { Deliveries } from "~/models/delivery.server";
import { findPerson, People } from "~/models/person.server";
import { findRefundRequests } from "~/models/refund-request.server";
import { listCustomerBookings } from "~/services/booking/list-customer-bookings.server";
import { callOffBooking } from "~/services/booking/call-off-booking.server";
import { moveBooking } from "~/services/booking/move-booking.server";
import { viewBooking } from "~/services/booking/view-booking.server";
import { paths } from "~/paths";
import { businessNow } from "~/services/clock/business-now.server";
import { decideRefund } from "~/services/money/decide-refund.server";
import { applyStanding } from "~/services/standing/apply-standing.server";
import { liftSuspension } from "~/services/standing/lift-suspension.server";
import { colleague } from "../../services/staff/office";
import { decided, suspended } from "../../services/standing/office";
import { times } from "../../support/size";
import { useTill, type Ordered } from "./till";

const till = useTill();
const SAFETY: Reason = { code: "safety", words: "The kiln is not safe." };

let tenzin: string;
let imran: string;
beforeAll(async () => {
  [tenzin, imran] = [(await colleague("moderator"))._id, (await colleague("support"))._id];
});

async function paid(mode: "instant" | "request" = "instant", rupees = 1_000): Promise<Ordered> {
  const ordered = await till.order(mode, rupees);
  await till.hear(...(await till.play(ordered.order)));
  await till.settle();
  return ordered;
}

const callOff = async ({ booking }: Ordered, by = tenzin, reason = SAFETY) => callOffBooking({ booking: booking._id, by, version: (await findBooking(booking._id))?.version ?? 0, reason });
const cancel = ({ booking, customer }: Ordered) => moveBooking({ id: booking._id, event: "cancel", actor: "customer", person: customer });
const lift = async ({ shop }: Ordered) => liftSuspension({ ...(await decided(shop.artisan, tenzin)), reason: "It was somebody else" });
const stateOf = async ({ booking }: Ordered) => (await findBooking(booking._id))?.state;

/** How often and how much money went back and was earned, with every check clean. */
async function money(ordered: Ordered): Promise<{ refunds: number[]; earned: boolean; problems: unknown[] }> {
  await till.settle();
  await till.hear(...(await till.news()));
  await till.settle();
  const { booking, payment } = await till.look(ordered);
  const earned = booking.state === "completed";
  return { refunds: payment.moves.filter(({ kind, state }) => kind === "refund" && state !== "failed").map(({ amount }) => amount), earned, problems: await till.problems() };
}

const ALL_BACK = { refunds: [100_000], earned: false, problems: [] };
const EARNED = { refunds: [], earned: true, problems: [] };

describe("a booking that staff call off", () => {
  it.each(["instant", "request"] as const)("gives all money back, frees the time and tells both, before the visit (%s)", async (mode) => {
    const ordered = await paid(mode);
    const before = await stateOf(ordered);
    expect(await callOff(ordered)).toMatchObject({ ok: true });
    expect(await money(ordered)).toEqual(ALL_BACK);
    const row = await findBooking(ordered.booking._id);
    expect(row).toMatchObject({ state: "cancelled", dueAt: null, refund: { amount: 100_000, rule: "platform" } });
    expect(row?.history.at(-1)).toMatchObject({ event: "call_off", actor: "staff", reason: "safety: The kiln is not safe." });
    expect(JSON.stringify(row)).not.toContain(tenzin);
    expect((await readCalendar(ordered.shop.artisan)).entries).toEqual([]);
    const letters = await Deliveries.find({ template: "called_off" }).lean().exec();
    const to = async (person: string) => letters.filter((letter) => letter.to === `${person.toLowerCase()}@test.example`);
    const [[customers], [artisans]] = [await to(ordered.customer), await to(ordered.shop.artisan)];
    expect(customers?.text).toContain("all of the money goes back");
    expect(customers?.text).toContain("/crafts/pottery");
    expect(customers?.text).toContain("The kiln is not safe.");
    expect(artisans?.text).toContain("gets everything back");
    const rows = await AuditRows.find({ target: `booking:${ordered.booking._id}` }).lean().exec();
    expect(rows).toMatchObject([{ action: "booking.called_off", actor: tenzin, before: { state: before }, after: { state: "cancelled", refund: "100000" }, reason: "safety" }]);
  });

  it("gives all money back when the policy would give nothing, even after the visit has begun", async () => {
    const ordered = await paid();
    till.stopAt(ordered.booking.start + minutes(30));
    expect(await cancel(ordered)).toMatchObject({ code: "too_late" });
    expect(await callOff(ordered)).toMatchObject({ ok: true });
    expect(await money(ordered)).toEqual(ALL_BACK);
  });

  it("is written to each in his own language", async () => {
    const ordered = await paid();
    await People.updateOne({ _id: ordered.shop.artisan }, { $set: { locale: "hi" } });
    await callOff(ordered, tenzin, { code: "our_mistake", words: "" });
    await money(ordered);
    const letter = await Deliveries.findOne({ template: "called_off", to: (await findPerson(ordered.shop.artisan))?.email ?? "" }).lean().exec();
    expect(letter?.text).toContain("कारण: हमारी ग़लती।");
  });

  it("is not called off on an old page, by nobody of staff, by one of its own parties, or once it is over", async () => {
    const ordered = await paid();
    const gone = (await colleague("support", { active: false }))._id;
    const herself = (await colleague("support", { email: (await findPerson(ordered.customer))?.email ?? "" }))._id;
    const himself = (await colleague("support", { email: (await findPerson(ordered.shop.artisan))?.email ?? "" }))._id;
    expect(await callOff(ordered, gone)).toMatchObject({ code: "not_found" });
    for (const own of [herself, himself]) expect(await callOff(ordered, own)).toMatchObject({ code: "not_on_yourself" });
    expect(await callOffBooking({ booking: ordered.booking._id, by: tenzin, version: 1, reason: SAFETY })).toMatchObject({ code: "changed_meanwhile" });
    till.stopAt(ordered.booking.end + hours(48) + 1);
    expect(await callOff(ordered)).toMatchObject({ ok: false });
    expect(await money(ordered)).toEqual(EARNED);
    expect(await callOff(ordered)).toMatchObject({ code: "not_in_this_state" });
  });
});

describe("a booking of more than one member may give back", () => {
  const requests = async ({ booking }: Ordered) => (await findRefundRequests(booking._id)).requests;
  const decide = async (ordered: Ordered, yes: boolean, by = imran) => decideRefund({ request: (await requests(ordered))[0]?.id ?? "", by, yes, answer: "No", now: businessNow() });

  it("ends at once, and its time is free; its money waits for a second member, who cannot say no", async () => {
    const ordered = await paid("instant", 25_001);
    expect(await callOff(ordered)).toMatchObject({ ok: true });
    await till.settle();
    await till.settle();
    const { booking, payment } = await till.look(ordered);
    expect([booking.state, (await readCalendar(ordered.shop.artisan)).entries, payment.moves]).toEqual(["cancelled", [], []]);
    expect(await Deliveries.countDocuments({ template: "called_off", to: { $in: [ordered.customer, ordered.shop.artisan].map((id) => `${id.toLowerCase()}@test.example`) } })).toBe(2);
    expect(await requests(ordered)).toMatchObject([{ state: "open", amount: 2_500_100, reason: "not_given", words: "The kiln is not safe.", by: tenzin, owed: true }]);
    for (const side of ["customer", "artisan"] as const) expect(whereabouts({ booking, books: payment, side, rest: null, now: businessNow() })).toMatchObject([{ where: "refund", stage: "to_confirm", amount: 2_500_100 }]);
    expect(await till.problems()).toEqual([]);
    expect([await decide(ordered, true, tenzin), await decide(ordered, false)]).toEqual([{ ok: false, code: "second_colleague" }, { ok: false, code: "refund_owed" }]);
    expect([await decide(ordered, true), await decide(ordered, true)]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await money(ordered)).toEqual({ refunds: [2_500_100], earned: false, problems: [] });
    expect(await AuditRows.find({ target: `booking:${booking._id}` }).sort({ at: 1 }).lean().exec()).toMatchObject([{ action: "booking.called_off", actor: tenzin }, { action: "booking.refund_asked", actor: tenzin }, { action: "booking.refund_approved", actor: imran }]);
  });

  it("needs nobody up to ₹25,000", async () => {
    const ordered = await paid("request", 25_000);
    await callOff(ordered);
    expect([await money(ordered), await requests(ordered)]).toEqual([{ refunds: [2_500_000], earned: false, problems: [] }, []]);
  });
});

it("what the customer's bank gave him before the visit does not go back to him a second time", async () => {
  for (const [rupees, back] of [[1_000, [60_000, 40_000]], [40_000, [60_000, 3_940_000]]] as const) {
    const ordered = await paid("instant", rupees);
    const { plays } = await till.gateway();
    const dispute = await plays.openDispute((await till.look(ordered)).payment.receipts[0]?.id ?? "", { amount: 60_000 });
    await plays.moveDispute(dispute?.id ?? "", "lost");
    expect(await money(ordered)).toEqual({ refunds: [60_000], earned: false, problems: [] });
    await callOff(ordered);
    await till.settle();
    const [open] = (await findRefundRequests(ordered.booking._id)).requests;
    if (open) expect(await decideRefund({ request: open.id, by: imran, yes: true, answer: "", now: businessNow() })).toMatchObject({ ok: true });
    expect(await money(ordered)).toEqual({ refunds: back, earned: false, problems: [] });
  }
});

describe("at the same moment, time and again", () => {
  it("two of staff: one is recorded, and money goes back once", { timeout: 600_000 }, async () => {
    for (let round = 0; round < times(5, 200); round += 1) {
      const ordered = await paid();
      const both = await Promise.all([callOff(ordered), callOff(ordered, imran)]);
      expect(both.some(({ ok }) => ok)).toBe(true);
      expect(await money(ordered)).toEqual(ALL_BACK);
      expect((await findBooking(ordered.booking._id))?.history.filter(({ event }) => event === "call_off")).toHaveLength(1);
      expect(await AuditRows.countDocuments({ target: `booking:${ordered.booking._id}`, action: "booking.called_off" })).toBe(1);
    }
  });

  it("staff and customer: one wins, and money goes back once", { timeout: 600_000 }, async () => {
    for (let round = 0; round < times(5, 200); round += 1) {
      const ordered = await paid();
      const [byStaff, byCustomer] = await Promise.all([callOff(ordered), cancel(ordered)]);
      expect([byStaff.ok, byCustomer.ok].filter(Boolean)).toHaveLength(1);
      expect(await money(ordered)).toEqual(ALL_BACK);
    }
  });

  it("staff and the clock: the visit is either called off and paid back, or closed and earned", { timeout: 600_000 }, async () => {
    for (let round = 0; round < times(6, 200); round += 1) {
      const ordered = await paid();
      till.stopAt(ordered.booking.end + hours(48));
      const calledOff = callOff(ordered);
      till.pass(round % 2);
      const [done] = await Promise.all([calledOff, till.settle()]);
      expect(await money(ordered)).toEqual(done.ok ? ALL_BACK : EARNED);
    }
  });

  it("a suspension and the clock: nothing is both earned and left to the customer", { timeout: 600_000 }, async () => {
    for (let round = 0; round < times(4, 100); round += 1) {
      const ordered = await paid();
      till.stopAt(ordered.booking.end + hours(48) + 1);
      await Promise.all([suspended(ordered.shop.artisan, tenzin), till.settle()]);
      await till.settle();
      const back = await cancel(ordered);
      expect(await money(ordered)).toEqual(back.ok ? ALL_BACK : EARNED);
    }
  });
});

describe("a visit of an artisan who is suspended", () => {
  it("is not closed by the clock, shows so on every list, and the customer cancels it with all money back at any time", async () => {
    const ordered = await paid();
    await suspended(ordered.shop.artisan, tenzin);
    till.stopAt(ordered.booking.end + hours(200));
    await till.settle();
    const row = await findBooking(ordered.booking._id);
    expect(row && viewBooking(row, businessNow())).toMatchObject({ state: "confirmed", dueAt: null, artisanSuspended: true });
    expect((await listCustomerBookings({ customer: ordered.customer, now: businessNow() })).upcoming.map(({ _id }) => _id)).toEqual([ordered.booking._id]);
    expect((await till.look(ordered)).payment.moves).toEqual([]);
    expect(await moveBooking({ id: ordered.booking._id, event: "complete", actor: "artisan", person: ordered.shop.artisan })).toMatchObject({ code: "artisan_away" });
    expect(await cancel(ordered)).toMatchObject({ ok: true, booking: { refund: { amount: 100_000, rule: "artisan_away" } } });
    expect(await money(ordered)).toEqual(ALL_BACK);
  });

  it("is earned when the customer says that the work was done", async () => {
    const ordered = await paid();
    const done = () => moveBooking({ id: ordered.booking._id, event: "complete", actor: "customer", person: ordered.customer });
    till.stopAt(ordered.booking.start + minutes(1));
    expect(await done()).toMatchObject({ code: "not_yours" });
    await suspended(ordered.shop.artisan, tenzin);
    expect(await done()).toMatchObject({ ok: true });
    expect(await money(ordered)).toEqual(EARNED);
  });

  it("closes by itself again after the suspension is lifted, with as much time as any visit, and by the old terms", async () => {
    const ordered = await paid();
    await suspended(ordered.shop.artisan, tenzin);
    till.stopAt(ordered.booking.end + hours(100));
    expect(await lift(ordered)).toEqual({ ok: true });
    expect(await findBooking(ordered.booking._id)).toMatchObject({ state: "confirmed", artisanSuspended: false, dueAt: ordered.booking.end + hours(148) });
    expect(await cancel(ordered)).toMatchObject({ code: "too_late" });
    till.stopAt(ordered.booking.end + hours(148) + 1);
    expect(await money(ordered)).toEqual(EARNED);
  });

  it.each(["marked", "written as he was suspended, without a mark"])("waits too when its money came after the suspension (%s)", async (mark) => {
    const ordered = await till.order();
    await suspended(ordered.shop.artisan, tenzin);
    await till.settle();
    if (mark !== "marked") await Bookings.updateOne({ _id: ordered.booking._id }, { $unset: { artisanSuspended: 1 } });
    await till.hear(...(await till.play(ordered.order)));
    expect(await findBooking(ordered.booking._id)).toMatchObject({ state: "confirmed", dueAt: null, artisanSuspended: true });
    expect(await cancel(ordered)).toMatchObject({ ok: true });
    expect(await money(ordered)).toEqual(ALL_BACK);
  });

  it("gets its mark at its deadline when the version before left it without one", async () => {
    const ordered = await paid();
    await suspended(ordered.shop.artisan, tenzin);
    await Bookings.updateOne({ _id: ordered.booking._id }, { $unset: { artisanSuspended: 1 }, $set: { dueAt: ordered.booking.end + hours(48) } });
    till.stopAt(ordered.booking.end + hours(49));
    expect(await cancel(ordered)).toMatchObject({ ok: true });
    expect(await money(ordered)).toEqual(ALL_BACK);
  });

  describe("its customer", () => {
    const letters = async ({ customer }: Ordered) => Deliveries.find({ template: "artisan_away", to: (await findPerson(customer))?.email ?? "" }).lean().exec();

    it.each([
      ["en", "instant", "You can cancel at any time"],
      ["hi", "request", "आप कभी भी रद्द कर सकते हैं"],
    ] as const)("is told once, in his language, what he can do (%s, %s)", async (locale, mode, words) => {
      const ordered = await paid(mode);
      await People.updateOne({ _id: ordered.customer }, { $set: { locale } });
      await suspended(ordered.shop.artisan, tenzin);
      await till.settle();
      await applyStanding(ordered.shop.artisan);
      await till.settle();
      expect(await letters(ordered)).toMatchObject([{ locale, text: expect.stringContaining(words) }]);
      expect((await letters(ordered))[0]?.text).toContain(paths.booking({ booking: ordered.booking._id }));
    });

    it("is told anew of a second suspension", async () => {
      const ordered = await paid();
      for (const _ of [1, 2]) {
        await suspended(ordered.shop.artisan, tenzin);
        await till.settle();
        await lift(ordered);
      }
      expect(await letters(ordered)).toHaveLength(2);
    });

    it("hears nothing of a time that is not paid, of a visit that is over, nor once it is cancelled or the artisan back", async () => {
      const [unpaid, over, left, back] = [await till.order(), await paid(), await paid(), await paid()];
      await suspended(unpaid.shop.artisan, tenzin);
      await suspended(left.shop.artisan, tenzin);
      await cancel(left);
      await suspended(back.shop.artisan, tenzin);
      await lift(back);
      till.stopAt(over.booking.end + 1);
      await suspended(over.shop.artisan, tenzin);
      await till.settle();
      for (const ordered of [unpaid, over, left, back]) expect(await letters(ordered)).toEqual([]);
    });
  });

  it("is called off by staff like any other", async () => {
    const ordered = await paid();
    await suspended(ordered.shop.artisan, tenzin);
    till.stopAt(ordered.booking.end + hours(60));
    expect(await callOff(ordered, imran, { code: "artisan_away", words: "" })).toMatchObject({ ok: true });
    expect(await money(ordered)).toEqual(ALL_BACK);
  });
});
