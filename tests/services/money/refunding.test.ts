import { beforeAll, describe, expect, it, vi } from "vitest";
import { AuditRows } from "~/models/audit.server";
import { eachPayment, findPaymentOfBooking, Payments } from "~/models/payment.server";
import { findRefundRequests } from "~/models/refund-request.server";
import { randomId } from "~/http/signature.server";
import { businessNow } from "~/services/clock/business-now.server";
import { askRefund } from "~/services/money/ask-refund.server";
import { decideRefund } from "~/services/money/decide-refund.server";
import { freezeByStaff } from "~/services/money/freeze-by-staff.server";
import { listFreezes } from "~/services/admin/list-freezes.server";
import { prolongFreeze } from "~/services/money/prolong-freeze.server";
import { thawByStaff } from "~/services/money/thaw-by-staff.server";
import { freezeMoney } from "~/services/payment/freeze-money.server";
import { moveBooking } from "~/services/booking/move-booking.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { releaseDue } from "~/services/payment/release-due.server";
import { endOfFreezeDay } from "~/domain/payment/freeze-day";
import { days, hours } from "~/domain/time/instant";
import { addDays, dateOf, INDIA } from "~/domain/time/zone";
import { times } from "../../support/size";
import { colleague } from "../staff/office";
import { useTill, type Ordered } from "../../faults/money/till";

const till = useTill();
let [asha, ravi, meena]: string[] = [];
beforeAll(async () => void ([asha, ravi, meena] = await Promise.all((["finance", "admin", "super_admin"] as const).map(async (role) => (await colleague(role))._id))));

/** A visit that took place and whose money is held, of ₹1,000 or more. */
async function served(rupees = 1_000): Promise<Ordered> {
  const ordered = await till.order("instant", rupees);
  await till.hear(...(await till.play(ordered.order)));
  await till.settle();
  till.stopAt(ordered.booking.end + 1);
  const done = await moveBooking({ id: ordered.booking._id, event: "complete", actor: "artisan", person: ordered.shop.artisan });
  if (!done.ok) throw new Error(done.code);
  await till.settle();
  return ordered;
}

/** Lets everything come to rest and be told, and gives how much news there was. */
async function told(): Promise<number> {
  await till.settle();
  const news = await till.news();
  await till.hear(...news);
  return news.length;
}

/** What a test played over is asked for by the reconciler, as anything is whose message got lost. */
async function rest(): Promise<unknown[]> {
  for await (const { _id } of eachPayment()) await reconcileOrder(_id, businessNow());
  for (let news = await told(); news > 0; news = await told()) continue;
  return till.problems();
}

const ask = ({ booking }: Ordered, amount: number, { id = randomId(), by = asha ?? "" } = {}) => askRefund({ booking: booking._id, id, by, amount, reason: "quality", words: "The glaze cracked", now: businessNow() });
const decide = (request: string, by = ravi ?? "", yes = true, answer = "") => decideRefund({ request, by, yes, answer, now: businessNow() });
const refunds = async ({ booking }: Ordered) => ((await findPaymentOfBooking(booking._id))?.moves ?? []).filter(({ kind, state }) => kind === "refund" && state !== "failed").map(({ amount }) => amount);
const states = async ({ booking }: Ordered) => (await findRefundRequests(booking._id)).requests.map(({ state, failure }) => [state, failure]);
const record = async ({ booking }: Ordered) => (await AuditRows.find({ target: `booking:${booking._id}` }).sort({ at: 1 }).lean().exec()).map(({ action, actor }) => [action, actor]);

describe("a refund by staff", () => {
  it("goes back in parts up to what was paid, the artisan's part comes along, and the record has each", async () => {
    const visit = await served();
    expect(await ask(visit, 30_000)).toEqual({ ok: true, request: "done" });
    expect(await ask(visit, 70_000)).toEqual({ ok: true, request: "done" });
    expect(await ask(visit, 1)).toEqual({ ok: false, code: "more_than_captured" });
    expect(await rest()).toEqual([]);
    expect(await refunds(visit)).toEqual([30_000, 70_000]);
    expect((await till.look(visit)).payment.share?.reversals.map(({ state }) => state)).toEqual(["processed", "processed"]);
    expect(await record(visit)).toEqual([["booking.refund_asked", asha], ["booking.refund_asked", asha]]);
  });

  it("after the release takes back what was earned", async () => {
    const visit = await served();
    till.pass(hours(49));
    await releaseDue(businessNow());
    await rest();
    expect(await ask(visit, 40_000)).toEqual({ ok: true, request: "done" });
    expect(await rest()).toEqual([]);
    expect((await till.look(visit)).payment.moves.map(({ kind, amount }) => [kind, amount])).toEqual([["release", 100_000], ["clawback", 40_000], ["refund", 40_000]]);
  });

  it("is one when its form is sent many times at once", async () => {
    const visit = await served();
    const id = randomId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(visit, 10_000, { id })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await rest()).toEqual([]);
    expect(await refunds(visit)).toEqual([10_000]);
  });

  it("that cannot be carried out just now is said to be approved, not done, and is made a moment later", async () => {
    const visit = await served();
    const busy = vi.spyOn(Payments, "updateOne").mockReturnValue({ exec: () => Promise.resolve({ modifiedCount: 0 }) } as never);
    expect(await ask(visit, 10_000)).toEqual({ ok: true, request: "approved" });
    busy.mockRestore();
    expect(await states(visit)).toEqual([["approved", null]]);
    expect(await rest()).toEqual([]);
    expect([await states(visit), await refunds(visit)]).toEqual([[["done", null]], [10_000]]);
  });

  it("of ₹100 asked for a hundred times at once on ₹1,000 succeeds ten times", async () => {
    const visit = await served();
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(visit, 10_000)));
    expect(await rest()).toEqual([]);
    expect(await refunds(visit)).toEqual(Array.from({ length: 10 }, () => 10_000));
    expect(answers.filter((answer) => answer.ok && answer.request === "done").length).toBeLessThanOrEqual(10);
    expect((await states(visit)).filter(([state]) => state === "done")).toHaveLength(10);
  });

  it("is refused while the booking runs, to a party of it, and to whoever has left", async () => {
    const running = await till.order();
    await till.hear(...(await till.play(running.order)));
    await till.settle();
    expect(await ask(running, 100)).toEqual({ ok: false, code: "not_in_this_state" });
    const visit = await served();
    const { _id: self } = await colleague("finance", { email: `${visit.customer.toLowerCase()}@test.example` });
    expect(await ask(visit, 100, { by: self })).toEqual({ ok: false, code: "not_on_yourself" });
    const { _id: gone } = await colleague("finance", { active: false });
    expect(await ask(visit, 100, { by: gone })).toEqual({ ok: false, code: "not_found" });
  });
});

describe("a refund over the limit", () => {
  it("waits for a second member, who is not the one who asked, and is then made", async () => {
    const visit = await served(40_000);
    const id = randomId();
    expect(await ask(visit, 3_000_000, { id })).toEqual({ ok: true, request: "open" });
    await rest();
    expect(await refunds(visit)).toEqual([]);
    expect(await decide(id, asha)).toEqual({ ok: false, code: "second_colleague" });
    expect(await decide(id, ravi)).toEqual({ ok: true, booking: visit.booking._id });
    expect(await decide(id, ravi)).toEqual({ ok: true, booking: visit.booking._id });
    expect(await rest()).toEqual([]);
    expect(await refunds(visit)).toEqual([3_000_000]);
    expect((await record(visit)).sort()).toEqual([["booking.refund_approved", ravi], ["booking.refund_asked", asha]]);
  });

  it("is not made after a no, which needs words", async () => {
    const visit = await served(40_000);
    const id = randomId();
    await ask(visit, 3_000_000, { id });
    expect(await decide(id, ravi, false)).toEqual({ ok: false, code: "reason_needed" });
    expect(await decide(id, ravi, false, "The customer kept the pots")).toMatchObject({ ok: true });
    expect(await decide(id, meena)).toEqual({ ok: false, code: "changed_meanwhile" });
    await rest();
    expect([await refunds(visit), await states(visit)]).toEqual([[], [["refused", null]]]);
  });

  it("cannot be made of small ones", async () => {
    const visit = await served(40_000);
    const answers = await Promise.all(Array.from({ length: 4 }, () => ask(visit, 900_000)));
    expect(answers.map((answer) => answer.ok && answer.request).sort()).toEqual(["done", "done", "open", "open"]);
    expect(await refunds(visit)).toEqual([900_000, 900_000]);
  });

  it("says so when the money went elsewhere meanwhile", async () => {
    const visit = await served(40_000);
    const [first, second] = [randomId(), randomId()];
    await ask(visit, 3_000_000, { id: first });
    await ask(visit, 3_000_000, { id: second });
    expect(await decide(first)).toMatchObject({ ok: true });
    expect(await decide(second)).toEqual({ ok: false, code: "more_than_captured" });
    expect(await rest()).toEqual([]);
    expect(await states(visit)).toEqual([["done", null], ["failed", "more_than_captured"]]);
  });

  it(`approved by two at once is one refund, ${times(20, 1_000)} times`, { timeout: 600_000 }, async () => {
    for (let left = times(20, 1_000); left > 0; left -= 50) {
      const visit = await served(40_000);
      await ask(visit, 2_500_000);
      for (let round = 0; round < Math.min(50, left); round += 1) {
        const id = randomId();
        expect(await ask(visit, 1_000, { id })).toEqual({ ok: true, request: "open" });
        const both = await Promise.all([decide(id, ravi), decide(id, meena)]);
        expect(both.map((answer) => answer.ok || answer.code).sort()).toEqual(["changed_meanwhile", true]);
      }
      await rest();
      expect(await refunds(visit)).toEqual([2_500_000, ...Array.from({ length: Math.min(50, left) }, () => 1_000)]);
    }
  });
});

describe("a freeze by staff", () => {
  const freeze = ({ booking }: Ordered, form = randomId()) => freezeByStaff({ booking: booking._id, by: asha ?? "", form, why: "The customer wrote", reason: "complaint", until: endOfFreezeDay(addDays(dateOf(businessNow(), INDIA), 14)), now: businessNow() });
  const thaw = async (ordered: Ordered, key?: string) => thawByStaff({ booking: ordered.booking._id, by: ravi ?? "", freeze: key ?? (await till.look(ordered)).payment.freezes.find(({ key: each }) => each.startsWith("staff-"))?.key ?? "", why: "They agreed", now: businessNow() });

  it("holds release and refunds until staff end it; the record has both", async () => {
    const visit = await served();
    const form = randomId();
    expect([await freeze(visit, form), await freeze(visit, form), await freeze(visit)]).toEqual([{ ok: true }, { ok: true }, { ok: false, code: "already_frozen" }]);
    expect(await ask(visit, 20_000)).toEqual({ ok: true, request: "done" });
    till.pass(hours(49));
    await releaseDue(businessNow());
    await rest();
    expect((await till.look(visit)).payment.moves.map(({ kind, state }) => [kind, state])).toEqual([["refund", "frozen"]]);
    expect(await thaw(visit, "staff-another")).toEqual({ ok: false, code: "changed_meanwhile" });
    expect([await thaw(visit), await thaw(visit)]).toEqual([{ ok: true }, { ok: true }]);
    await releaseDue(businessNow());
    expect(await rest()).toEqual([]);
    expect((await till.look(visit)).payment.moves.map(({ kind, amount }) => [kind, amount])).toEqual([["refund", 20_000], ["release", 80_000]]);
    expect((await record(visit)).map(([action]) => action).sort()).toEqual(["booking.money_frozen", "booking.money_thawed", "booking.refund_asked"]);
  });

  it("has a day within 30; the member who set it may choose another one within them, beyond that somebody else, which the record has", async () => {
    const visit = await served();
    await freeze(visit);
    const { key = "", by, until: first = 0 } = (await till.look(visit)).payment.freezes[0] ?? {};
    expect([by, (await till.look(visit)).payment.freezes[0]?.amount]).toEqual([asha, visit.booking.total]);
    const prolong = (member: string | undefined, ahead: number) => prolongFreeze({ booking: visit.booking._id, by: member ?? "", freeze: key, until: endOfFreezeDay(addDays(dateOf(businessNow(), INDIA), ahead)), why: "Still asking", now: businessNow() });
    expect([await prolong(asha, 30), await prolong(asha, 31), await prolong(asha, -1)]).toEqual([{ ok: true }, { ok: false, code: "freeze_day" }, { ok: false, code: "freeze_day" }]);
    till.pass(days(20));
    expect([await prolong(asha, 20), await prolong(ravi, 20), await prolong(ravi, 20)]).toEqual([{ ok: false, code: "second_for_freeze" }, { ok: true }, { ok: true }]);
    expect((await till.look(visit)).payment.freezes[0]?.until).toBeGreaterThan(first + days(20));
    expect(await prolongFreeze({ booking: visit.booking._id, by: ravi ?? "", freeze: "staff-another", until: businessNow() + days(1), why: "x", now: businessNow() })).toEqual({ ok: false, code: "changed_meanwhile" });
    await rest();
    expect((await record(visit)).map(([action]) => action).sort()).toEqual(["booking.freeze_prolonged", "booking.freeze_prolonged", "booking.money_frozen"]);
    const late = await served();
    await freeze(late);
    till.pass(days(15));
    const list = await listFreezes(businessNow());
    expect(list.find(({ booking }) => booking === late.booking._id)).toMatchObject({ overdue: true, amount: late.booking.total, reason: "complaint" });
    expect(list.map(({ until }) => until)).toEqual(list.map(({ until }) => until).sort((a, b) => a - b));
    expect(list.every(({ until, overdue }) => overdue === businessNow() > until)).toBe(true);
  });

  it("and a chargeback's are two: staff end their own alone", async () => {
    const visit = await served();
    await freezeMoney({ booking: visit.booking._id, key: "dispute-d1", reason: "chargeback", now: businessNow() });
    await freeze(visit);
    expect(await thaw(visit)).toEqual({ ok: true });
    expect(await thaw(visit)).toEqual({ ok: true });
    expect((await till.look(visit)).payment.freezes.map(({ key }) => key)).toEqual(["dispute-d1"]);
  });

  it("counts to the member who set it after it ended too: 30 days in all, and then somebody else", async () => {
    const visit = await served();
    await freeze(visit);
    till.pass(days(20));
    await thaw(visit);
    expect(await freeze(visit)).toEqual({ ok: false, code: "second_for_freeze" });
    expect((await till.look(visit)).payment.held).toMatchObject([{ by: asha }]);
  });

  it("is not set again by a form of before, nor on what was never ordered", async () => {
    const visit = await served();
    const form = randomId();
    await freeze(visit, form);
    await thaw(visit);
    expect(await freeze(visit, form)).toEqual({ ok: true });
    await rest();
    expect(await freeze(visit, form)).toEqual({ ok: true });
    expect((await till.look(visit)).payment.freezes).toEqual([]);
    expect(await freezeByStaff({ booking: "nothing", by: asha ?? "", form, why: "x", reason: "complaint", until: 1, now: 0 })).toEqual({ ok: false, code: "not_found" });
  });
});
