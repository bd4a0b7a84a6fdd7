import { beforeAll, describe, expect, it } from "vitest";
import { STAFF_ROLES, type StaffRole } from "~/domain/account/roles";
import { may } from "~/domain/permission/permissions";
import { findStaffMember } from "~/models/staff.server";
import { paths } from "~/paths";
import { equipped } from "../../services/staff/office";
import { suspended } from "../../services/standing/office";
import type { Browser } from "../../support/browser";
import { createCustomer, hold, look, openTestShop, pay, read, useMarket, type Shop } from "../bookings/market";

const market = useMarket();
const staff = {} as Record<StaffRole, Browser>;
let moderator: string;
let shop: Shop;
let customer: string;

beforeAll(async () => {
  for (const role of STAFF_ROLES) {
    const { id } = await equipped(role);
    if (role === "moderator") moderator = id;
    staff[role] = await market.browser();
    await staff[role].signInAs((await findStaffMember(id))?.email ?? "");
  }
  shop = await openTestShop();
  customer = await createCustomer();
});

/** A paid booking of the customer; gives its id. */
async function agreed(time: string): Promise<string> {
  const path = await hold(await market.browser(customer), shop, { time });
  await pay(market, path);
  return path.split("/").pop() ?? "";
}

const asking = (booking: string): string => paths.adminBookingCancellation({ booking });

describe("staff call a booking off", () => {
  it("with a reason, after reading what follows, and both sides read KalaSetu and no name of staff", async () => {
    const booking = await agreed("09:00");
    expect((await look(staff.support, paths.adminBooking({ booking }))).html).toContain(asking(booking));
    const page = await look(staff.support, asking(booking));
    for (const part of ["₹1,000.00", "Ananya Mehta", "Ramesh Kumhar", "Both get a letter"]) expect([part, page.html.includes(part)]).toEqual([part, true]);
    for (const [words, code] of [[{}, "Please choose a reason"], [{ reason: "other", words: " " }, "Say in your own words why"]] as const) {
      const bare = await staff.support.submit(asking(booking), { ...words });
      expect([bare.status, (await bare.text()).includes(code)]).toEqual([422, true]);
    }
    const old = await staff.support.submit(asking(booking), { version: "1", reason: "safety" });
    expect([old.status, (await read(old)).reason]).toEqual([409, "changed_meanwhile"]);
    const done = await staff.support.submit(asking(booking), { reason: "safety", words: "The kiln is not safe." });
    expect([done.status, done.headers.get("location")]).toEqual([303, paths.adminBooking({ booking })]);
    await market.site.idle();

    expect((await staff.support.get(asking(booking))).headers.get("location")).toBe(paths.adminBooking({ booking }));
    expect((await look(staff.support, paths.adminBooking({ booking }))).html).not.toContain(asking(booking));
    for (const person of [customer, shop.artisan]) {
      const seen = await look(await market.browser(person), paths.booking({ booking }));
      expect([seen.state, seen.html.includes("Cancelled by KalaSetu"), seen.html.includes("The kiln is not safe."), seen.html.includes("Meera Nair")]).toEqual(["cancelled", true, true, false]);
    }
    const own = await look(await market.browser(customer), paths.booking({ booking }));
    expect([own.html.includes("₹1,000.00"), own.html.includes(`href="${paths.craft({ craft: "pottery" })}"`)]).toEqual([true, true]);
    const record = await look(staff.super_admin, paths.adminAudit({ target: `booking:${booking}` }));
    expect([record.html.includes("Booking called off"), record.html.includes("Refund: ₹1,000.00"), record.html.includes("The kiln is not safe.")]).toEqual([true, true, false]);
  });

  it("of much money: it ends at once, and the money waits for a second member, who can only approve", async () => {
    const dear = await openTestShop({ service: { unitPrice: 3_000_000 } });
    const path = await hold(await market.browser(customer), dear, { time: "09:00" });
    await pay(market, path);
    const booking = path.split("/").pop() ?? "";
    const page = await look(staff.support, asking(booking));
    expect([page.html.includes("This is more than ₹25,000"), page.html.includes("a second member has approved it")]).toEqual([true, true]);
    expect((await look(staff.support, `/hi${asking(booking)}`)).html).toContain("जब दूसरा कर्मचारी मंज़ूर कर दे");
    expect((await staff.support.submit(asking(booking), { reason: "safety", words: "" })).status).toBe(303);
    await market.site.idle();
    const own = await look(await market.browser(customer), paths.booking({ booking }));
    expect([own.state, own.html.includes("So large a sum is confirmed by two of us before it is sent.")]).toEqual(["cancelled", true]);
    const theirs = (await look(await market.browser(dear.artisan), paths.booking({ booking }))).html;
    expect([theirs.includes("₹30,000.00 goes back to Ananya"), theirs.includes("are shown when you have said yes")]).toEqual([true, false]);
    const request = /href="(\/admin\/refunds\/called-off-[^"]+)"/.exec((await look(staff.finance, paths.adminBooking({ booking }))).html)?.[1] ?? "";
    const asked = await look(staff.finance, request);
    expect([asked.html.includes("was told that all the money comes back"), asked.html.includes('value="no"')]).toEqual([true, false]);
    const no = await staff.finance.submit(request, { decision: "no", answer: "I doubt it" });
    expect([no.status, (await read(no)).reason]).toEqual([409, "refund_owed"]);
    expect((await staff.finance.submit(request, { decision: "yes" })).status).toBe(303);
    await market.site.idle();
    expect((await look(await market.browser(customer), paths.booking({ booking }))).html).not.toContain("confirmed by two of us");
  });

  it("only in the roles that may", async () => {
    const booking = await agreed("11:00");
    for (const role of STAFF_ROLES) expect([role, (await staff[role].get(asking(booking))).status]).toEqual([role, may(role, "bookings.cancel") ? 200 : 403]);
    expect((await staff.finance.submit(asking(booking), { version: "2", reason: "safety" }, { from: paths.adminBookings() })).status).toBe(403);
    expect((await look(staff.finance, paths.adminBooking({ booking }))).state).toBe("confirmed");
    expect((await staff.support.get(asking("nothing"))).status).toBe(404);
  });
});

describe("a booking in the office", () => {
  it("shows the customer's own contact to nobody, and where the visit is only to those who may see contact", async () => {
    const booking = await agreed("13:00");
    for (const role of STAFF_ROLES) {
      const { html } = await look(staff[role], paths.adminBooking({ booking }));
      const reached = may(role, "people.contact");
      expect([role, html.includes(`${customer.toLowerCase()}@test.example`), html.includes("••••@test.example")]).toEqual([role, false, true]);
      expect([role, html.includes("98765 43210") || html.includes("9876543210"), html.includes("14 Ambamata Scheme"), html.includes(paths.adminPersonContact({ person: customer }))]).toEqual([role, reached, reached, reached]);
    }
  });
});

describe("while the artisan is suspended", () => {
  it("staff find his bookings on his page, and the customer reads that he is away and leaves with all his money", async () => {
    shop = await openTestShop();
    const [booking, other] = [await agreed("09:00"), await agreed("15:00")];
    const browser = await market.browser(customer);
    await suspended(shop.artisan, moderator);
    const page = await look(staff.moderator, paths.adminPerson({ person: shop.artisan }));
    expect([page.html.includes("2 bookings still stand"), page.html.includes(asking(booking)), page.html.includes(asking(other))]).toEqual([true, true, true]);
    expect((await look(staff.support, paths.adminPerson({ person: shop.artisan }))).html).toContain(asking(booking));

    const seen = await look(browser, paths.booking({ booking }));
    expect([seen.state, seen.html.includes("Ramesh is away from KalaSetu"), seen.html.includes("because the artisan is away")]).toEqual(["confirmed", true, true]);
    expect((await browser.get(paths.completion({ booking }))).status).toBe(303);
    expect((await look(browser, paths.bookings())).html).toContain(paths.booking({ booking }));
    expect((await browser.submit(paths.cancellation({ booking }), {})).status).toBe(303);
    await market.site.idle();
    expect((await look(browser, paths.booking({ booking }))).state).toBe("cancelled");
    expect((await look(staff.moderator, paths.adminPerson({ person: shop.artisan }))).html).toContain("One booking still stands");
  });
});
