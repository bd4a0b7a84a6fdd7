import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { STAFF_ROLES, type StaffRole } from "~/domain/account/roles";
import { may, type Permission } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { Browser } from "../../support/browser";
import { codeNow } from "../../support/sign-in-staff";
import { findStanding } from "~/models/standing.server";
import { sendAppeal } from "~/services/standing/send-appeal.server";
import { suspended } from "../../services/standing/office";
import { colleague, equipped, PASSWORD } from "../../services/staff/office";
import { findStaffMember } from "~/models/staff.server";
import { createCustomer, openTestShop, useMarket } from "../bookings/market";

const market = useMarket();
const staff = {} as Record<StaffRole, Browser>;
let other: string;
let customer: string;
let neighbour: string;
let appeal: string;

async function emailOf(id: string): Promise<string> {
  return (await findStaffMember(id))?.email ?? "";
}

beforeAll(async () => {
  for (const role of STAFF_ROLES) {
    const { id } = await equipped(role);
    staff[role] = await market.browser();
    await staff[role].signInAs(await emailOf(id));
  }
  other = (await equipped("support")).id;
  [customer, neighbour] = [await createCustomer(), await createCustomer()];
  await suspended(customer, (await equipped("moderator")).id);
  await sendAppeal({ person: customer, words: "I was ill.", now: Date.now() });
  appeal = (await findStanding(customer)).suspensions[0]?.id ?? "";
});
afterAll(() => undefined);

const PAGES: [string, Permission][] = [
  [paths.adminBookings(), "bookings.read"],
  [paths.adminPayments(), "payments.read"],
  [paths.adminDocuments(), "documents.read"],
  [paths.adminMonths(), "months.read"],
  [paths.adminPeople(), "people.read"],
  [paths.adminAppeals(), "appeals.answer"],
  [paths.adminVerify(), "checks.run"],
  [paths.adminWork(), "work.read"],
  [paths.adminStaff(), "staff.read"],
  [paths.adminNewStaff(), "staff.manage"],
  [paths.adminAudit(), "audit.read"],
];
const ofMember = (): [string, Permission][] => [
  [paths.adminStaffMember({ member: other }), "staff.read"],
  [paths.adminStaffRole({ member: other }), "staff.manage"],
  [paths.adminStaffRemoval({ member: other }), "staff.manage"],
  [paths.adminStaffSecondFactor({ member: other }), "staff.manage"],
  [paths.adminStaffPassword({ member: other }), "staff.manage"],
];
const ofPerson = (): [string, Permission][] => [
  [paths.adminPerson({ person: customer }), "people.read"],
  [paths.adminPersonContact({ person: customer }), "people.contact"],
  [paths.adminPersonDevices({ person: customer }), "people.sign_out"],
  [paths.adminPersonWarning({ person: neighbour }), "people.warn"],
  [paths.adminPersonSuspension({ person: neighbour }), "people.suspend"],
  [paths.adminPersonLift({ person: customer }), "people.suspend"],
  [paths.adminAppeal({ appeal }), "appeals.answer"],
];

describe("an office page", () => {
  it("opens for the roles that hold its right and is a 403 for the others, never a way to sign in", async () => {
    for (const role of STAFF_ROLES) for (const [path, right] of [...PAGES, ...ofMember(), ...ofPerson()]) expect([role, path, (await staff[role].get(path)).status]).toEqual([role, path, may(role, right) ? 200 : 403]);
  });

  it("that is refused or not there keeps the parts of the office that this member may open", async () => {
    for (const path of [paths.adminStaff(), `${paths.adminHome()}/nothing`]) {
      const html = await (await staff.support.get(path)).text();
      const tabs = /<nav class="tabs".*?<\/nav>/s.exec(html)?.[0] ?? "";
      expect([path, tabs.includes(`href="${paths.adminBookings()}"`), tabs.includes(`href="${paths.adminStaff()}"`)]).toEqual([path, true, false]);
    }
  });

  it("takes no decision from somebody without the right", async () => {
    for (const role of STAFF_ROLES.filter((one) => one !== "super_admin")) {
      const answer = await staff[role].submit(paths.adminStaffRemoval({ member: other }), { version: "2", reason: "Left the company" }, { from: paths.adminBookings() });
      expect([role, answer.status >= 400]).toEqual([role, true]);
    }
    expect(await findStaffMember(other)).toMatchObject({ active: true });
  });

  it("decides about no person by a form of somebody without the right", async () => {
    const words: Record<string, string> = { reason: "unsafe", words: "Because", decision: "accept" };
    const before = await findStanding(customer);
    for (const role of STAFF_ROLES)
      for (const [path] of ofPerson().filter(([page, right]) => page !== paths.adminPerson({ person: customer }) && !may(role, right))) {
        const answer = await staff[role].submit(path, { version: String(before.version), ...words }, { from: paths.adminBookings() });
        expect([role, path, answer.status]).toEqual([role, path, 403]);
      }
    expect([await findStanding(customer), (await findStanding(neighbour)).version]).toEqual([before, 0]);
  });

  it("is a way to sign in for a stranger, a customer and an artisan", async () => {
    const shop = await openTestShop();
    for (const browser of [new Browser(market.site.url), await market.browser(await createCustomer()), await market.browser(shop.artisan)])
      for (const [path] of [...PAGES, ...ofMember(), ...ofPerson()]) {
        const answer = await browser.get(path);
        expect([answer.status, answer.headers.get("location")?.split("?")[0]]).toEqual([303, "/admin/login"]);
      }
  });

  it("shows in its tabs what the member may open and no more", async () => {
    const html = await (await staff.finance.get(paths.adminBookings())).text();
    for (const [path, right] of PAGES.filter(([page]) => page !== paths.adminNewStaff())) expect([path, html.includes(`href="${path}"`)]).toEqual([path, may("finance", right)]);
  });
});

describe("the way in", () => {
  const signIn = (browser: Browser, email: string, next = "") => browser.submit(paths.adminLogin({ next }), { email, password: PASSWORD });

  it("asks for a code after the password, and shows no page before it", async () => {
    const { id } = await equipped("admin");
    const email = await emailOf(id);
    const browser = await market.browser();
    const first = await signIn(browser, email, paths.adminPayments());
    expect(first.headers.get("location")).toBe(paths.adminSecondFactor({ next: paths.adminPayments() }));
    for (const [path] of PAGES) expect((await browser.get(path)).headers.get("location")).toBe(paths.adminSecondFactor({ next: path }));
    const wrong = await browser.submit(paths.adminSecondFactor(), { code: "000 000" });
    expect([wrong.status, (await wrong.text()).includes("000 000")]).toEqual([422, false]);
    const right = await browser.submit(paths.adminSecondFactor({ next: paths.adminPayments() }), { code: await codeNow(email) });
    expect(right.headers.get("location")).toBe(paths.adminPayments());
    expect((await browser.get(paths.adminPayments())).status).toBe(200);
  });

  it("sets a second factor first for who has none, and shows the recovery codes once", async () => {
    const { email } = await colleague("support");
    const browser = await market.browser();
    await signIn(browser, email);
    expect((await browser.get(paths.adminSecondFactor())).headers.get("location")).toBe(paths.adminNewSecondFactor());
    const page = await (await browser.get(paths.adminNewSecondFactor())).text();
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(" ", "") ?? "";
    expect(page).toContain("<svg");
    const { totpCode } = await import("~/services/staff/totp.server");
    const done = await browser.submit(paths.adminNewSecondFactor(), { code: totpCode(secret, Date.now()) });
    expect([done.status, done.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect((await done.text()).match(/<code>[a-z0-9]{4}-/g)).toHaveLength(10);
    expect((await browser.get(paths.adminBookings())).status).toBe(200);
    expect(await (await browser.get(paths.adminNewSecondFactor())).text()).not.toMatch(/<code>/);
  });

  it("begins a new session with each factor", async () => {
    const { id } = await equipped("support");
    const email = await emailOf(id);
    const browser = await market.browser();
    const cookieOf = (answer: Response) => answer.headers.getSetCookie().find((line) => line.startsWith("admin_token"));
    const first = cookieOf(await signIn(browser, email));
    const second = cookieOf(await browser.submit(paths.adminSecondFactor(), { code: await codeNow(email) }));
    expect(first).toBeTruthy();
    expect(second).toBeTruthy();
    expect(second).not.toBe(first);
    const old = await fetch(market.site.url + paths.adminBookings(), { redirect: "manual", headers: { cookie: first?.split(";")[0] ?? "" } });
    expect(old.headers.get("location")).toContain(paths.adminLogin());
  });
});

describe("the office's staff page", () => {
  it("invites by a letter whose link leads to password and second factor", async () => {
    const made = await staff.super_admin.submit(paths.adminNewStaff(), { name: "Ravi Das", email: "ravi@office.example", role: "support" });
    expect(made.status).toBe(303);
    await market.site.idle();
    const inbox = (await (await fetch(`${market.site.url}${paths.devInboxJson()}`)).json()) as { to: string; text: string }[];
    const link = /\/admin\/invitation\/[\w-]+/.exec(inbox.find(({ to }) => to === "ravi@office.example")?.text ?? "")?.[0] ?? "";
    const ravi = await market.browser();
    expect((await ravi.get(link)).status).toBe(200);
    expect((await ravi.submit(link, { password: "short" })).status).toBe(422);
    const joined = await ravi.submit(link, { password: "seven green lamps" });
    expect(joined.headers.get("location")).toBe(paths.adminNewSecondFactor());
    expect((await (await market.browser()).get(link)).status).toBe(410);
  });

  it("asks why, keeps what was typed, and writes it into the record", async () => {
    const path = paths.adminStaffRole({ member: other });
    const bare = await staff.super_admin.submit(path, { role: "moderator" });
    expect(bare.status).toBe(422);
    expect(await bare.text()).toContain('value="moderator" selected');
    expect((await staff.super_admin.submit(path, { role: "moderator", reason: "Helps with pictures" })).status).toBe(303);
    await market.site.idle();
    const record = await (await staff.admin.get(paths.adminAudit({ target: `staff:${other}` }))).text();
    expect(record).toContain("Role changed");
    expect(record).toContain("Helps with pictures");
    expect(record).not.toContain("<td>Signed in</td>");
    expect(record.match(/<td>Role changed<\/td>/g)).toHaveLength(1);
  });
});
