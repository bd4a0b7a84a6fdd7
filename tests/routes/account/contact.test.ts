import { describe, expect, it } from "vitest";
import { linksOf } from "~/emails/links-of";
import { Deliveries } from "~/models/delivery.server";
import { findPerson, People } from "~/models/person.server";
import { paths } from "~/paths";
import { Browser } from "../../support/browser";
import { createCustomer, goesTo, look, read, useMarket } from "../bookings/market";

const market = useMarket();
let count = 0;
const someEmail = (): string => `new-${Date.now()}-${(count += 1)}@page.example`;
const oldEmail = (person: string): string => `${person.toLowerCase()}@test.example`;

/** The newest message to an address. */
async function messageTo(to: string): Promise<{ text: string; links: string[]; template: string }> {
  await market.site.idle();
  const [row] = await Deliveries.find({ to }).sort({ at: -1, _id: -1 }).lean().exec();
  return { text: row?.text ?? "", links: row ? linksOf(row).map((link) => new URL(link).pathname) : [], template: row?.template ?? "" };
}

/** Changes the e-mail address as its owner does, and gives the link that came to the old one. */
async function change(browser: Browser, person: string, to: string): Promise<string> {
  const entry = goesTo(await browser.submit(paths.accountEmail(), { email: to }));
  const [code = ""] = /\d{6}/.exec((await messageTo(to)).text) ?? [];
  await browser.submit(entry, { code });
  return (await messageTo(oldEmail(person))).links.find((link) => link.startsWith("/undo/")) ?? "";
}

describe("a new e-mail address", () => {
  it("counts once its code is written, is shown with what follows, and the phone that asked stays signed in", async () => {
    const person = await createCustomer();
    const [browser, other] = [await market.browser(person), await market.browser(person)];
    const to = someEmail();
    expect((await browser.submit(paths.accountEmail(), { email: "no address" })).status).toBe(422);
    const entry = goesTo(await browser.submit(paths.accountEmail(), { email: to }));
    expect((await findPerson(person))?.email).toBe(oldEmail(person));
    const { text } = await messageTo(to);
    const [code = ""] = /\d{6}/.exec(text) ?? [];
    const done = await browser.submit(entry, { code });
    expect(goesTo(await browser.get(goesTo(done)))).toBe(paths.account({ changed: "email" }));
    const page = await look(browser, paths.account({ changed: "email" }));
    expect(page.html).toContain(to);
    expect(page.html).toContain("Your e-mail address is changed.");
    expect(goesTo(await other.get(paths.account()))).toContain(paths.login());
  });

  it("that belongs to somebody else is answered in the same words, and no code works", async () => {
    const [owner, person] = [await createCustomer(), await createCustomer()];
    const browser = await market.browser(person);
    const free = await read(await browser.get(goesTo(await browser.submit(paths.accountEmail(), { email: someEmail() }))));
    const taken = goesTo(await browser.submit(paths.accountEmail(), { email: oldEmail(owner) }));
    const page = await read(await browser.get(taken));
    const plain = (html: string): string => html.replace(/value="[^"]*"|(?:\/|%2F)account(?:\/|%2F)code(?:\/|%2F)[\w-]+|[\w.-]+@[\w.]+/g, "");
    expect([page.status, plain(page.html)]).toEqual([free.status, plain(free.html)]);
    expect((await browser.submit(taken, { code: "123456" })).status).toBe(422);
    expect((await messageTo(oldEmail(owner))).template).toBe("address_wanted");
  });

  it("is not asked for by somebody who is signed out, nor its code written on another phone", async () => {
    const person = await createCustomer();
    const [browser, other] = [await market.browser(person), await market.browser(person)];
    expect(goesTo(await new Browser(market.site.url).get(paths.accountEmail()))).toContain(paths.login());
    const entry = goesTo(await browser.submit(paths.accountEmail(), { email: someEmail() }));
    expect(goesTo(await other.get(entry))).toBe(paths.account());
  });
});

describe("the link at the old address", () => {
  it("shows what will be undone, masked, changes nothing by looking, and throws everybody out when pressed", async () => {
    const person = await createCustomer();
    const thief = await market.browser(person);
    const to = someEmail();
    const link = await change(thief, person, to);
    const owner = new Browser(market.site.url);
    const page = await look(owner, link);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain(to);
    expect(page.html).toContain("n••••@page.example");
    expect((await findPerson(person))?.email).toBe(to);
    const on = goesTo(await owner.submit(link, {}));
    expect(on).toContain("/reset/");
    expect((await findPerson(person))?.email).toBe(oldEmail(person));
    expect(goesTo(await thief.get(paths.account()))).toContain(paths.login());
    expect(goesTo(await owner.submit(on, { password: "nine red lamps" }))).toBe(paths.login({ changed: 1 }));
    expect(goesTo(await owner.submit(paths.login(), { identifier: oldEmail(person), password: "nine red lamps" }))).toBe(paths.bookings());
  });

  it("says so when it was used already, when it is no link of ours, and when it came too late", async () => {
    const person = await createCustomer();
    const link = await change(await market.browser(person), person, someEmail());
    const owner = new Browser(market.site.url);
    const hidden = await owner.hidden(link);
    await owner.post(link, hidden);
    const elsewhere = new Browser(market.site.url);
    expect(await look(elsewhere, link)).toMatchObject({ status: 410, reason: "undo_done" });
    expect(await look(owner, paths.undo({ token: "x".repeat(43) }))).toMatchObject({ status: 410, reason: "link_expired" });
  });
});

describe("an address", () => {
  it("is taken away after a question, and never the last one", async () => {
    const person = await createCustomer();
    const browser = await market.browser(person);
    expect((await look(browser, paths.accountEmailRemoval())).html).toContain("This is the only way to reach you");
    await People.updateOne({ _id: person }, { $set: { phone: `+9199${String(Date.now()).slice(-8)}`, phoneVerifiedAt: 1 } }).exec();
    expect((await look(browser, paths.accountEmail())).html).toContain(`href="${paths.accountEmailRemoval()}"`);
    expect(goesTo(await browser.submit(paths.accountEmailRemoval(), {}))).toBe(paths.account({ changed: "email" }));
    expect((await findPerson(person))?.email).toBeNull();
    expect((await look(browser, paths.account())).html).toContain("Add an e-mail address");
  });

  it("that was never confirmed is confirmed by a letter: by its owner signed in, by a press and not by looking, and once", async () => {
    const [person, stranger] = [await createCustomer(), await createCustomer()];
    await People.updateOne({ _id: person }, { $set: { emailVerifiedAt: null } }).exec();
    const browser = await market.browser(person);
    expect((await look(browser, paths.account())).html).toContain("Not confirmed yet");
    expect(goesTo(await browser.submit(paths.accountVerification(), {}, { from: paths.account() }))).toBe(paths.account({ changed: "sent" }));
    const [link = ""] = (await messageTo(oldEmail(person))).links.filter((one) => one.startsWith("/verify/"));
    expect(goesTo(await new Browser(market.site.url).get(link))).toBe(paths.login({ next: link }));
    expect((await (await market.browser(stranger)).get(link)).status).toBe(410);
    expect((await browser.get(link)).status).toBe(200);
    expect((await findPerson(person))?.emailVerifiedAt).toBeNull();
    expect(goesTo(await browser.submit(link, {}))).toBe(paths.account({ changed: "proved" }));
    expect((await findPerson(person))?.emailVerifiedAt).toBeGreaterThan(0);
    expect((await browser.get(link)).status).toBe(410);
  });
});
