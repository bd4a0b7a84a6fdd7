import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffRole } from "~/domain/account/roles";
import { entryFor } from "~/domain/ledger/entry-for";
import { splitBy } from "~/domain/pricing/split";
import { days } from "~/domain/time/instant";
import { dateOf, INDIA, monthOf } from "~/domain/time/zone";
import { randomId } from "~/http/signature.server";
import { Bookings } from "~/models/booking.server";
import { breakIdOf, insertBreak } from "~/models/break.server";
import { insertJournalEntries } from "~/models/journal-entry.server";
import { Payments, paymentIdOf } from "~/models/payment.server";
import { findStaffMember } from "~/models/staff.server";
import { paths } from "~/paths";
import { businessNow } from "~/services/clock/business-now.server";
import { closeMonths } from "~/services/month/close-months.server";
import { equipped } from "../../services/staff/office";
import type { Browser } from "../../support/browser";
import { createCustomer, dayAhead, goesTo, hold, look, openTestShop, pay, read, useMarket } from "../bookings/market";

const market = useMarket();
const staff = {} as Record<"finance" | "admin" | "support", Browser>;
let customer: string;

beforeAll(async () => {
  for (const role of ["finance", "admin", "support"] as const satisfies readonly StaffRole[]) {
    staff[role] = await market.browser();
    await staff[role].signInAs((await findStaffMember((await equipped(role)).id))?.email ?? "");
  }
  customer = await createCustomer();
});

/** A visit that took place and was paid; gives its id. */
async function visited(rupees: number): Promise<string> {
  const path = await hold(await market.browser(customer), await openTestShop({ service: { unitPrice: rupees * 100 } }), { time: "09:00" });
  await pay(market, path);
  await market.site.idle();
  const booking = path.split("/").pop() ?? "";
  await Bookings.updateOne({ _id: booking }, { $set: { state: "completed", start: Date.now() - 7_200_000, end: Date.now() - 3_600_000 } }).exec();
  return booking;
}

const refunds = async (booking: string) => ((await Payments.findOne({ _id: paymentIdOf(booking) }).lean().exec())?.moves ?? []).filter(({ kind }) => kind === "refund").map(({ amount }) => amount);

describe("staff give money back", () => {
  it("in part, after reading what can go back and who gives it, and the amount once more; the booking and the record say so", async () => {
    const booking = await visited(1_000);
    expect((await look(staff.finance, paths.adminBooking({ booking }))).html).toContain(paths.adminBookingRefund({ booking }));
    const page = await look(staff.finance, paths.adminBookingRefund({ booking }));
    for (const part of ["₹1,000.00 of ₹1,000.00", "₹882.00", "held on his account", "₹25,000"]) expect([part, page.html.includes(part)]).toEqual([part, true]);
    for (const amount of ["-5", "1e3", "5.005", "0", "many"]) expect([amount, (await staff.finance.submit(paths.adminBookingRefund({ booking }), { amount, reason: "quality" })).status]).toEqual([amount, 422]);
    expect((await staff.finance.submit(paths.adminBookingRefund({ booking }), { amount: "5", reason: "other" })).status).toBe(422);
    const much = await staff.finance.submit(paths.adminBookingRefund({ booking }), { amount: "1,000.01", reason: "quality" });
    expect([much.status, (await read(much)).reason]).toEqual([409, "more_than_captured"]);
    const words = { amount: "249.50", reason: "quality", words: "The glaze cracked" };
    for (const seen of [{}, { seen: "24900" }, { change: "yes" }]) {
      const asked = await staff.finance.submit(paths.adminBookingRefund({ booking }), { ...words, ...seen });
      const { html } = await read(asked);
      expect([asked.status, html.includes("Give ₹249.50 back?"), html.includes("The glaze cracked")]).toEqual([200, !("change" in seen), true]);
    }
    await market.site.idle();
    expect(await refunds(booking)).toEqual([]);
    const form = { ...(await staff.finance.hidden(paths.adminBookingRefund({ booking }))), ...words, seen: "24950" };
    for (const done of await Promise.all([0, 1].map(() => staff.finance.post(paths.adminBookingRefund({ booking }), form)))) expect([done.status, goesTo(done)]).toEqual([303, paths.adminBooking({ booking })]);
    await market.site.idle();
    expect(await refunds(booking)).toEqual([24_950]);
    const { html } = await look(staff.finance, paths.adminBooking({ booking }));
    expect([html.includes("The work was not good"), html.includes("Given back")]).toEqual([true, true]);
    const record = await look(staff.admin, paths.adminAudit({ target: `booking:${booking}` }));
    expect([record.html.includes("Refund asked for"), record.html.includes("₹249.50"), record.html.includes("The glaze cracked")]).toEqual([true, true, false]);
  });

  it("of more than the limit with a second member, whom lists and the first page of work lead to it", async () => {
    const booking = await visited(30_000);
    const asked = await staff.finance.submit(paths.adminBookingRefund({ booking }), { amount: "25,000.01", reason: "charged_wrong", seen: "2500001" });
    const request = goesTo(asked);
    expect([asked.status, request.startsWith("/admin/refunds/")]).toEqual([303, true]);
    expect((await look(staff.finance, request)).html).toContain("Somebody else decides");
    const own = await staff.finance.submit(request, { decision: "yes" }, { from: paths.adminBookingRefund({ booking }) });
    expect([own.status, (await read(own)).reason]).toEqual([409, "second_colleague"]);
    expect((await look(staff.admin, paths.adminPayments())).html).toContain(request);
    expect((await look(staff.admin, paths.adminWork())).html).toContain("One refund waits for a second member");
    expect((await look(staff.support, paths.adminPayments())).html).not.toContain(request);
    expect(await refunds(booking)).toEqual([]);
    expect((await staff.admin.submit(request, { decision: "no", answer: " " })).status).toBe(422);
    expect(goesTo(await staff.admin.submit(request, { decision: "yes" }))).toBe(paths.adminBooking({ booking }));
    await market.site.idle();
    expect(await refunds(booking)).toEqual([2_500_001]);
    expect((await look(staff.admin, request)).html).toContain("This is decided");
  });
});

describe("staff freeze a booking's money", () => {
  it("and end it again, each with a reason; the pages lead from one to the other", async () => {
    const booking = await visited(1_000);
    const form = { code: "complaint", until: dayAhead(10), reason: "The customer wrote to us" };
    expect((await staff.support.get(paths.adminBookingFreeze({ booking }))).status).toBe(403);
    expect((await staff.finance.submit(paths.adminBookingFreeze({ booking }), { code: "complaint" })).status).toBe(422);
    expect((await staff.finance.submit(paths.adminBookingFreeze({ booking }), { ...form, until: "next week" })).status).toBe(422);
    expect((await staff.finance.submit(paths.adminBookingFreeze({ booking }), { ...form, until: dayAhead(31) })).status).toBe(409);
    expect((await staff.finance.submit(paths.adminBookingFreeze({ booking }), form)).status).toBe(303);
    const frozen = await look(staff.admin, paths.adminBooking({ booking }));
    expect([frozen.html.includes("A complaint is being looked into"), frozen.html.includes(paths.adminBookingThaw({ booking })), frozen.html.includes(paths.adminBookingFreeze({ booking }))]).toEqual([true, true, false]);
    for (const deed of ["End the freeze", "Prolong the freeze"]) expect([deed, frozen.html.split(deed).length - 1]).toEqual([deed, 1]);
    expect((await look(staff.admin, paths.adminBookingThaw({ booking }))).html).not.toContain(`href="${paths.adminBookingThaw({ booking })}"`);
    expect((await look(await market.browser(customer), paths.booking({ booking }))).html).toContain("A complaint is being looked into. We decide or look at it again by");
    expect((await look(staff.admin, paths.adminBookingRefund({ booking }))).html).toContain("goes out when the freeze ends");
    const own = await staff.finance.submit(paths.adminBookingProlong({ booking }), { until: dayAhead(30), reason: "Still asking" });
    expect(own.status).toBe(303);
    for (const part of [booking, "1,000", "A complaint is being looked into"]) expect((await look(staff.support, paths.adminFreezes())).html).toContain(part);
    expect((await look(await market.browser(customer), paths.booking({ booking }))).html).toContain("A complaint is being looked into. We decide or look at it again by");
    expect((await staff.admin.submit(paths.adminBookingThaw({ booking }), { reason: "They agreed" })).status).toBe(303);
    expect((await look(staff.admin, paths.adminBooking({ booking }))).html).not.toContain("A complaint is being looked into");
    await market.site.idle();
    const record = await look(staff.admin, paths.adminAudit({ target: `booking:${booking}` }));
    expect(["Money frozen", "Freeze ended", "They agreed"].filter((part) => !record.html.includes(part))).toEqual([]);
  });
});

describe("a difference in the books", () => {
  it("is listed, taken, noted and closed with a reason by those who may", async () => {
    const subject = `rfnd_${randomId()}`;
    const id = breakIdOf("unasked_refund", subject);
    await insertBreak({ _id: id, version: 1, kind: "unasked_refund", subject, of: "p1", booking: null, ours: null, theirs: 12_345, state: "open", foundAt: businessNow() - 90_000_000, closedAt: null, closedBy: null, owner: null, note: "", alertedAt: null });
    expect((await staff.support.get(paths.adminBreaks())).status).toBe(403);
    const list = await look(staff.finance, paths.adminBreaks());
    for (const part of [subject, "123.45", "Over a day", "Nobody"]) expect([part, list.html.includes(part)]).toEqual([part, true]);
    expect((await look(staff.finance, paths.adminBreaks({ kind: "share_short" }))).html).not.toContain(subject);
    await market.site.idle();
    const work = (await look(staff.finance, paths.adminWork())).html;
    expect([work.includes("One for over a day"), work.includes("No work is waiting."), work.includes("0 documents")]).toEqual([true, true, false]);
    const page = paths.adminBreak({ break: id });
    expect(goesTo(await staff.finance.submit(page, { mine: "yes", note: "Asked the gateway" }))).toBe(page);
    expect((await look(staff.admin, page)).html).toContain("Asked the gateway");
    expect((await staff.admin.submit(page, { close: "yes", note: "" })).status).toBe(422);
    expect(goesTo(await staff.admin.submit(page, { close: "yes", note: "Staff refunded it there by hand" }))).toBe(paths.adminBreaks());
    expect((await look(staff.admin, page)).html).toContain("This difference is closed");
    expect((await look(staff.finance, paths.adminBreaks({ state: "closed" }))).html).toContain(subject);
  });
});

describe("the office's months", () => {
  it("give finance the files of a closed month, the same each time and written down, and say of an open one that its figures may change", async () => {
    const at = businessNow() - days(100);
    const month = monthOf(dateOf(at, INDIA));
    await insertJournalEntries([entryFor({ kind: "earning", id: "old", booking: "old", artisan: "a1", at, currency: "INR", split: splitBy(123_456, { commission: 1000, gst: 1800 }) })]);
    expect(await closeMonths(businessNow())).toContain(month);
    const current = monthOf(dateOf(businessNow(), INDIA));
    const list = await look(staff.finance, paths.adminMonths());
    for (const one of [month, current]) expect([one, list.html.includes(paths.adminMonth({ month: one }))]).toEqual([one, true]);
    const page = await look(staff.finance, paths.adminMonth({ month }));
    const once = await staff.finance.get(paths.adminMonthFile({ month, file: "journal.csv" }));
    const bytes = Buffer.from(await once.arrayBuffer());
    expect([once.status, once.headers.get("content-type"), once.headers.get("content-disposition"), once.headers.get("cache-control")]).toEqual([200, "text/csv; charset=utf-8", `attachment; filename="kalasetu-${month}-journal.csv"`, "no-store"]);
    expect(bytes.toString("utf8")).toContain("earning:old,earning,");
    expect(page.html).toContain(createHash("sha256").update(bytes).digest("hex"));
    expect([page.html.includes("123.45"), page.html.includes("Provisional")]).toEqual([true, false]);
    expect(Buffer.from(await (await staff.finance.get(`/hi${paths.adminMonthFile({ month, file: "journal.csv" })}`)).arrayBuffer())).toEqual(bytes);
    expect((await look(staff.finance, paths.adminMonth({ month: current }))).html).toContain("Provisional figures");
    for (const path of [paths.adminMonthFile({ month: current, file: "journal.csv" }), paths.adminMonthFile({ month, file: "people.csv" }), paths.adminMonth({ month: "2026-13" }), paths.adminMonth({ month: "2999-01" })]) expect([path, (await staff.finance.get(path)).status]).toEqual([path, 404]);
    for (const path of [paths.adminMonths(), paths.adminMonth({ month }), paths.adminMonthFile({ month, file: "tax.csv" })]) expect([path, (await staff.admin.get(path)).status]).toEqual([path, 403]);
    const record = await look(staff.admin, paths.adminAudit({ target: `month:${month}` }));
    expect([record.html.includes("file taken"), record.html.includes("journal.csv")]).toEqual([true, true]);
  });
});

describe("an artisan's tier", () => {
  it("is given by finance with a reason, told by letter and shown to the artisan, and no other role opens the page", async () => {
    const shop = await openTestShop();
    const path = paths.adminPersonTier({ person: shop.artisan });
    expect((await look(staff.finance, path)).html).toContain("The tier never changed.");
    const empty = await staff.finance.submit(path, { tier: "premium", reason: " " });
    expect([empty.status, /<input[^>]*(checked[^>]*value="premium"|value="premium"[^>]*checked)/.test(await empty.text())]).toEqual([422, true]);
    expect((await staff.finance.submit(path, { tier: "gold", reason: "Fair" })).status).toBe(422);
    const sent = { tier: "premium", reason: "Fair of Jaipur", version: "0" };
    for (const browser of [staff.finance, staff.admin, staff.finance]) expect(goesTo(await browser.submit(path, sent))).toBe(path);
    const stale = await staff.admin.submit(path, { ...sent, tier: "starter" });
    expect([stale.status, (await read(stale)).reason]).toEqual([409, "changed_meanwhile"]);
    expect([(await staff.support.get(path)).status, (await staff.finance.get(paths.adminPersonTier({ person: customer }))).status]).toEqual([403, 404]);
    const office = (await look(staff.finance, path)).html;
    expect([office.match(/As staff set it/g)?.length, office.includes("you called off")]).toEqual([2, false]);
    const { html } = await look(await market.browser(shop.artisan), paths.artisanTier());
    for (const part of ["Your tier: Premium", "7%", "₹917.40", "from Professional to Premium, set by our team", "Our team set your tier"]) expect([part, html.includes(part)]).toEqual([part, true]);
    expect(html).not.toContain("Fair of Jaipur");
    const record = await look(staff.admin, paths.adminAudit({ target: `person:${shop.artisan}` }));
    expect([record.html.includes("Tier: Premium"), record.html.includes("Fair of Jaipur")]).toEqual([true, true]);
  });
});
