import { beforeAll, describe, expect, it } from "vitest";
import type { StaffRole } from "~/domain/account/roles";
import { findPerson } from "~/models/person.server";
import { findStaffMember } from "~/models/staff.server";
import { findStanding } from "~/models/standing.server";
import { paths } from "~/paths";
import type { Browser } from "../../support/browser";
import { equipped } from "../../services/staff/office";
import { createCustomer, hold, look, openTestShop, pay, useMarket, type Shop } from "../bookings/market";

const market = useMarket();
const staff = {} as Record<"moderator" | "admin" | "support" | "super_admin", Browser>;
let shop: Shop;

beforeAll(async () => {
  for (const role of ["moderator", "admin", "support", "super_admin"] as const satisfies StaffRole[]) {
    const { id } = await equipped(role);
    staff[role] = await market.browser();
    await staff[role].signInAs((await findStaffMember(id))?.email ?? "");
  }
  shop = await openTestShop();
});

const pageOf = (person: string): string => paths.adminPerson({ person });
const emailOf = async (person: string): Promise<string> => (await findPerson(person))?.email ?? "";

describe("staff find people", () => {
  it("by booking, e-mail address and name, with what they may not see masked", async () => {
    const customer = await createCustomer();
    const booking = await hold(await market.browser(customer), shop, { time: "09:00" });
    const { html } = await look(await market.browser(customer), booking);
    const reference = /KS-[0-9A-Z]{6}/.exec(html)?.[0] ?? "";
    const email = await emailOf(customer);
    for (const q of [reference, reference.slice(3).toLowerCase(), email, "ananya"]) {
      const found = await look(staff.support, paths.adminPeople({ q }));
      expect([q, found.html.includes(pageOf(customer))]).toEqual([q, true]);
      // The address stands in the search field alone, as it was typed there.
      expect(found.html.replace(`value="${email}"`, "")).not.toContain(email);
    }
    expect((await look(staff.support, paths.adminPeople({ q: reference }))).html).toContain(pageOf(shop.artisan));
    expect((await look(staff.support, paths.adminPeople({ q: "nobody@example.in" }))).html).toContain("Nobody fits");
    expect((await look(staff.support, paths.adminPeople({ q: "ananya", role: "artisan" }))).html).not.toContain(pageOf(customer));
  });

  it("and are led to them from a booking's names", async () => {
    const customer = await createCustomer();
    await hold(await market.browser(customer), shop, { time: "11:00" });
    const { html } = await look(staff.support, paths.adminBookings({ q: await emailOf(customer) }));
    expect(html).toContain(`href="${pageOf(customer)}"`);
    expect(html).toContain(`href="${pageOf(shop.artisan)}"`);
  });
});

describe("a person's page", () => {
  it("shows contact only after a reason was given, once, and both stand in the record", async () => {
    const customer = await createCustomer();
    const email = await emailOf(customer);
    const page = await look(staff.support, pageOf(customer));
    expect([page.status, page.html.includes(email), page.html.includes("••••@test.example")]).toEqual([200, false, true]);
    const path = paths.adminPersonContact({ person: customer });
    expect((await look(staff.support, path)).html).not.toContain(email);
    for (const reason of ["", "   "]) {
      const bare = await staff.support.submit(path, { reason });
      const html = await bare.text();
      expect([bare.status, html.includes(email), html.includes("Write why")]).toEqual([422, false, true]);
    }
    const shown = await staff.support.submit(path, { reason: "Asked for a call back" });
    expect([shown.status, shown.headers.get("cache-control"), (await shown.text()).includes(email)]).toEqual([200, "no-store", true]);
    const record = await look(staff.super_admin, paths.adminAudit({ target: `person:${customer}` }));
    expect(record.html).toContain("Asked for a call back");
    expect(record.html.match(/<td>Person looked at<\/td>/g)).toHaveLength(1);
    expect(record.html).toContain("Ananya Mehta");
    expect(record.html).not.toContain(email);
    expect(record.html).toMatch(/Only about<br\/><b>Ananya Mehta<\/b>/);
  });

  it("and that of a booking lead back to the list as it was asked, in the language of the page", async () => {
    const customer = await createCustomer();
    const booking = (await hold(await market.browser(customer), shop, { time: "13:00" })).split("/").at(-1) ?? "";
    const asked = [
      [pageOf(customer), paths.adminPeople({ q: "ananya", role: "customer" }), paths.adminPeople()],
      [paths.adminBooking({ booking }), paths.adminBookings({ view: "unpaid", q: "ananya" }), paths.adminBookings()],
    ] as const;
    const backFrom = async (path: string, referer: string) => /<a class="back" href="([^"]+)"/.exec(await (await staff.support.get(path, { referer })).text())?.[1]?.replaceAll("&amp;", "&");
    for (const [page, list, plain] of asked) {
      expect(await backFrom(page, market.site.url + list)).toBe(list);
      expect(await backFrom(`/hi${page}`, `${market.site.url}/hi${list}`)).toBe(`/hi${list}`);
      expect(await backFrom(page, market.site.url + paths.adminBookings({ view: "unpaid" }).replace("bookings", "payments"))).toBe(plain);
    }
  });

  it("signs somebody out everywhere, for a reason", async () => {
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    expect((await browser.get(paths.bookings())).status).toBe(200);
    expect((await staff.support.submit(paths.adminPersonDevices({ person: customer }), { reason: "Lost phone" })).status).toBe(303);
    expect((await browser.get(paths.bookings())).headers.get("location")).toContain(paths.login());
  });
});

describe("warning, suspending, appealing", () => {
  it("goes its whole way by forms, each asking first and saying what follows", async () => {
    const artisan = (await openTestShop()).artisan;
    const suspension = paths.adminPersonSuspension({ person: artisan });
    expect((await look(staff.moderator, suspension)).html).toContain("There is no warning within a year");
    const early = await staff.moderator.submit(suspension, { reason: "fraud", words: "Sold what was not there" });
    expect([early.status, /data-reason="([^"]*)"/.exec(await early.text())?.[1]]).toEqual([409, "warning_needed"]);

    const warning = paths.adminPersonWarning({ person: artisan });
    const wordless = await staff.moderator.submit(warning, { reason: "other", words: "  " });
    expect([wordless.status, (await wordless.text()).includes("Say in your own words")]).toEqual([422, true]);
    expect((await staff.moderator.submit(warning, { reason: "fraud", words: "Asked for cash" })).headers.get("location")).toBe(pageOf(artisan));
    expect((await staff.moderator.submit(suspension, { reason: "fraud", words: "Asked for cash again" })).status).toBe(303);
    const page = await look(staff.moderator, pageOf(artisan));
    expect([page.state, page.html.includes("Asked for cash again"), page.html.includes(paths.adminPersonWarning({ person: artisan }))]).toEqual(["suspended", true, false]);
    expect((await look(staff.moderator, paths.adminPeople({ standing: "suspended" }))).html).toContain(pageOf(artisan));

    const browser = await market.browser(artisan);
    expect((await browser.submit(paths.accountAppeal(), { words: "The buyer wanted it so." })).headers.get("location")).toBe(paths.accountSuspension());
    expect((await look(staff.admin, paths.adminBookings())).html).toContain("One appeal waits.");
    expect((await look(staff.support, paths.adminBookings())).html).not.toContain("One appeal waits.");
    const appeal = paths.adminAppeal({ appeal: (await findStanding(artisan)).suspensions[0]?.id ?? "" });
    expect((await look(staff.moderator, paths.adminAppeals())).html).toContain("a colleague answers");
    expect((await look(staff.moderator, appeal)).html).toContain("Somebody else answers");
    const open = await look(staff.admin, appeal);
    expect(open.html).toContain("The buyer wanted it so.");
    const unsaid = await staff.admin.submit(appeal, { decision: "uphold", words: "  " });
    expect([unsaid.status, (await unsaid.text()).includes("Say in your own words")]).toEqual([422, true]);
    expect((await staff.admin.submit(appeal, { decision: "accept", words: "We believe you." })).headers.get("location")).toBe(paths.adminAppeals());
    expect((await browser.get(paths.artisanToday())).status).toBe(200);
    expect((await look(staff.admin, appeal)).html).toContain("This appeal is closed");
    expect((await look(staff.admin, paths.adminAppeals())).html).toContain("No appeal waits");
  });

  it("names the visits that are left when an artisan is suspended", async () => {
    const own = await openTestShop();
    const customer = await createCustomer();
    const booking = await hold(await market.browser(customer), own, { time: "10:00" });
    await pay(market, booking);
    expect((await staff.moderator.submit(paths.adminPersonWarning({ person: own.artisan }), { reason: "fraud", words: "  " })).status).toBe(303);
    expect((await look(staff.moderator, paths.adminPersonSuspension({ person: own.artisan }))).html).toContain("One visit that is agreed stays");
    await staff.moderator.submit(paths.adminPersonSuspension({ person: own.artisan }), { reason: "fraud", words: "" });
    const page = await look(staff.moderator, pageOf(own.artisan));
    expect(page.html).toContain("Visits to look after");
    expect(page.html).toContain(paths.adminBooking({ booking: booking.split("/").pop() ?? "" }));
    expect((await look(await market.browser(customer), booking)).state).toBe("confirmed");
    expect((await staff.moderator.submit(paths.adminPersonLift({ person: own.artisan }), { reason: "Wrong shop" })).status).toBe(303);
    expect((await look(staff.moderator, pageOf(own.artisan))).html).not.toContain("Visits to look after");
  });
});
