import { describe, expect, it } from "vitest";
import { minutes } from "~/domain/time/instant";
import { Deliveries } from "~/models/delivery.server";
import { findPerson, People } from "~/models/person.server";
import { Sessions } from "~/models/session.server";
import { findStaffMember } from "~/models/staff.server";
import { paths } from "~/paths";
import { hashPassword } from "~/services/account/hash-password.server";
import type { Browser } from "../../support/browser";
import { equipped, PASSWORD } from "../../services/staff/office";
import { codeNow } from "../../support/sign-in-staff";
import { createCustomer, goesTo, look, read, useMarket } from "../bookings/market";

const market = useMarket();

/** A customer with the usual password, at a browser where he proved who he is some time ago. */
async function customer(provedAgo: number, { password = PASSWORD as string | null } = {}): Promise<{ person: string; browser: Browser }> {
  const person = await createCustomer();
  await People.updateOne({ _id: person }, { $set: { passwordHash: password && (await hashPassword(password)) } }).exec();
  const browser = await market.browser(person);
  await prove(person, provedAgo);
  return { person, browser };
}

const prove = (person: string, ago: number) => Sessions.updateMany({ person, endedAt: null }, { $set: { authAt: Date.now() - ago } }).exec();
const nextOf = (answer: Response): string => new URLSearchParams(goesTo(answer).split("?")[1]).get("next") ?? "";

describe("a sensitive page", () => {
  it("opens within five minutes of the proof, and asks for another one after them", async () => {
    const { browser, person } = await customer(minutes(5) - 20_000);
    for (const path of [paths.accountEmail(), paths.accountPhone(), paths.accountPassword(), paths.accountEmailRemoval(), paths.accountPhoneRemoval()]) {
      await prove(person, minutes(5) - 20_000);
      expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
      await prove(person, minutes(5));
      expect([path, goesTo(await browser.get(path))]).toEqual([path, paths.accountConfirm({ next: path })]);
    }
  });

  it("keeps what was written while one proves who one is, by the password, in a new session", async () => {
    const { browser, person } = await customer(minutes(1));
    await browser.get(paths.accountEmail());
    const hidden = await browser.hidden(paths.accountEmail());
    await prove(person, minutes(6));
    const asked = await browser.post(paths.accountEmail(), { ...hidden, email: "new@page.example" });
    expect(goesTo(asked).split("?")[0]).toBe(paths.accountConfirm());
    expect(await Deliveries.countDocuments({ to: "new@page.example" })).toBe(0);
    const before = browser.cookie();
    expect((await browser.submit(goesTo(asked), { password: "not this one" })).status).toBe(422);
    const on = await browser.submit(goesTo(asked), { password: PASSWORD });
    expect(goesTo(on)).toBe(nextOf(asked));
    expect(browser.cookie()).not.toBe(before);
    expect((await look(browser, goesTo(on))).html).toContain('value="new@page.example"');
    expect(goesTo(await browser.submit(goesTo(on), { email: "new@page.example" }))).toContain("/account/code/");
  });

  it("asks a person without a password for a code, sent to an address that he has proved", async () => {
    const { browser, person } = await customer(minutes(9), { password: null });
    const asked = goesTo(await browser.get(paths.accountPassword()));
    const page = await look(browser, asked);
    expect(page.html).not.toContain('type="password"');
    const to = `${person.toLowerCase()}@test.example`;
    const [, token = ""] = /name="token" value="([^"]*)"/.exec(page.html) ?? [];
    const [, csrf = ""] = /name="csrf" value="([^"]*)"/.exec(page.html) ?? [];
    const entry = goesTo(await browser.post(paths.accountConfirmCode({ next: paths.accountPassword() }), { csrf, token, to: "email" }));
    expect(entry).toContain("/account/confirm/code/");
    await market.site.idle();
    const letter = await Deliveries.findOne({ to, template: "code" }).lean().exec();
    const [code = ""] = /\d{6}/.exec(letter?.text ?? "") ?? [];
    expect((await browser.submit(entry, { code: String((Number(code) + 1) % 1_000_000).padStart(6, "0") })).status).toBe(422);
    expect(goesTo(await browser.submit(entry, { code }))).toBe(paths.accountPassword());
    expect((await browser.submit(paths.accountPassword(), { password: "nine red lamps" })).status).toBe(303);
    expect((await findPerson(person))?.passwordHash).toContain("argon2id");
  });

  it("is not opened by going over to the other side of one's account", async () => {
    const { browser, person } = await customer(minutes(7));
    await People.updateOne({ _id: person }, { $set: { roles: ["customer", "artisan"] } }).exec();
    await browser.submit(paths.accountRole(), { role: "artisan" }, { from: paths.account() });
    expect(goesTo(await browser.get(paths.accountEmail()))).toBe(paths.accountConfirm({ next: paths.accountEmail() }));
  });

  it("lets nobody guess the password without end", async () => {
    const { browser } = await customer(minutes(7));
    for (let count = 0; count < 10; count += 1) await browser.submit(paths.accountConfirm(), { password: "not this one" });
    expect((await browser.submit(paths.accountConfirm(), { password: PASSWORD })).status).toBe(429);
  });
});

describe("a new password", () => {
  it("signs out every other phone at once, is told by letter, and is refused when it is one's own name", async () => {
    const { browser, person } = await customer(minutes(0));
    const other = await market.browser(person);
    expect((await browser.submit(paths.accountPassword(), { password: `${person.toLowerCase()}@test.example` })).status).toBe(422);
    expect(goesTo(await browser.submit(paths.accountPassword(), { password: "nine red lamps" }))).toBe(paths.account({ changed: "password" }));
    expect(goesTo(await other.get(paths.bookings()))).toContain(paths.login());
    expect((await browser.get(paths.bookings())).status).toBe(200);
    await market.site.idle();
    expect(await Deliveries.countDocuments({ to: `${person.toLowerCase()}@test.example`, template: "password_changed" })).toBe(1);
    expect((await browser.get(paths.bookings())).status).toBe(200);
  });
});

describe("the office", () => {
  it("asks for password and code once more before something is decided about a colleague, and keeps the reason", async () => {
    const head = await equipped("super_admin");
    const email = (await findStaffMember(head.id))?.email ?? "";
    const member = (await equipped("support")).id;
    const browser = await market.browser();
    await browser.signInAs(email);
    const path = paths.adminStaffRemoval({ member });
    const page = (await look(browser, path)).html;
    const [, csrf = ""] = /name="csrf" value="([^"]*)"/.exec(page) ?? [];
    await prove(head.id, minutes(5));
    for (const one of [path, paths.adminStaffRole({ member }), paths.adminStaffSecondFactor({ member }), paths.adminNewStaff()]) expect(goesTo(await browser.get(one))).toBe(paths.adminConfirm({ next: one }));
    const asked = goesTo(await browser.post(path, { csrf, version: "2", reason: "Left the company" }));
    expect(asked).toContain(paths.adminConfirm());
    expect((await findStaffMember(member))?.active).toBe(true);
    expect((await browser.submit(asked, { password: PASSWORD, code: "000000" })).status).toBe(422);
    expect((await browser.submit(asked, { password: "not this one", code: await codeNow(email) })).status).toBe(422);
    const on = goesTo(await browser.submit(asked, { password: PASSWORD, code: await codeNow(email) }));
    const again = await read(await browser.get(on));
    expect(again.html).toContain("Left the company");
    expect(again.html).toContain("Nothing was done yet");
    expect((await browser.submit(on, { reason: "Left the company" })).status).toBe(303);
    expect((await findStaffMember(member))?.active).toBe(false);
  });
});
