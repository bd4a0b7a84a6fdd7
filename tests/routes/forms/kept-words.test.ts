import { describe, expect, it } from "vitest";
import { defineModel } from "~/models/model.server";
import { endSessions } from "~/models/session.server";
import { paths } from "~/paths";
import type { Browser } from "../../support/browser";
import { createCustomer, goesTo, openTestShop, read, useMarket } from "../bookings/market";
import { ServiceDrafts } from "~/models/service-draft.server";

const market = useMarket();

const SERVICE = { titleEn: "Clay lamps for Diwali", descriptionEn: "Thirty lamps, shaped and fired together." };

/** The hidden fields of the form on a page. */
async function tokensOn(browser: Browser, path: string): Promise<Record<string, string>> {
  const html = await (await browser.get(path)).text();
  return Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
}

const signInAgain = (browser: Browser, person: string): Promise<void> => browser.signInAs(`${person.toLowerCase()}@test.example`);
const endAll = (person: string): Promise<void> => endSessions({ person }, Date.now());
const wayBack = (answer: Response): string => new URLSearchParams(goesTo(answer).split("?")[1]).get("next") ?? "";

describe("a form sent after the session ended", () => {
  it("is filled in again after signing in, and is done only when it is pressed anew", async () => {
    const { artisan } = await openTestShop();
    const browser = await market.browser(artisan);
    const tokens = await tokensOn(browser, paths.artisanNewService());
    await endAll(artisan);
    const sent = await browser.post(paths.artisanNewService(), { ...tokens, ...SERVICE });
    expect([sent.status, goesTo(sent).split("?")[0], wayBack(sent)]).toEqual([303, paths.artisanLogin(), `${paths.artisanNewService()}?again=1`]);
    expect(await (await browser.get(goesTo(sent))).text()).toContain("What you wrote is kept");
    await signInAgain(browser, artisan);
    const page = await read(await browser.get(wayBack(sent)));
    expect(page.status).toBe(200);
    expect(page.html).toContain("Nothing was done yet");
    for (const words of ["Clay lamps for Diwali", "Thirty lamps, shaped and fired together."]) expect(page.html).toContain(words);
    expect(await ServiceDrafts.countDocuments({ artisan })).toBe(0);
    expect((await browser.submit(wayBack(sent), SERVICE)).status).toBe(303);
    expect(await ServiceDrafts.countDocuments({ artisan, "title.en": "Clay lamps for Diwali" })).toBe(1);
  });

  it("is shown to nobody else, on this browser or another", async () => {
    const [owner, other] = [await openTestShop(), await openTestShop()];
    const browser = await market.browser(owner.artisan);
    const tokens = await tokensOn(browser, paths.artisanPage());
    await endAll(owner.artisan);
    const sent = await browser.post(paths.artisanPage(), { ...tokens, aboutEn: "My secret glaze" });
    const elsewhere = await market.browser(owner.artisan);
    expect(await (await elsewhere.get(wayBack(sent))).text()).not.toContain("My secret glaze");
    await signInAgain(browser, other.artisan);
    expect(await (await browser.get(wayBack(sent))).text()).not.toContain("My secret glaze");
    await signInAgain(browser, owner.artisan);
    expect(await (await browser.get(wayBack(sent))).text()).toContain("My secret glaze");
  });

  it("is forgotten once it was sent", async () => {
    const { artisan } = await openTestShop();
    const browser = await market.browser(artisan);
    const tokens = await tokensOn(browser, paths.artisanPause());
    await endAll(artisan);
    const back = wayBack(await browser.post(paths.artisanPause(), { ...tokens, paused: "yes" }));
    await signInAgain(browser, artisan);
    expect((await browser.submit(back, { paused: "yes" })).status).toBe(303);
    expect(await KeptForms.countDocuments({ words: /^\{"paused"/ })).toBe(0);
  });

  it("keeps no password, no code, no photo, and nothing that is longer than any form of ours", async () => {
    const { artisan } = await openTestShop();
    const browser = await market.browser(artisan);
    const tokens = await tokensOn(browser, paths.artisanPage());
    await endAll(artisan);
    await browser.post(paths.artisanPage(), { ...tokens, password: "Lantern-Boat-77", code: "123456", newPassword: "Lantern-Boat-78", aboutEn: "Blue pots" });
    const [row] = await KeptForms.find({ person: artisan }).lean().exec();
    expect(row?.words).toContain("Blue pots");
    expect(row?.words).not.toMatch(/Lantern|123456|csrf/);
    await browser.post(paths.artisanRules(), { ...tokens, note: "x".repeat(30_000) });
    expect(await KeptForms.countDocuments({ person: artisan })).toBe(1);
  });
});

describe("a page left open", () => {
  it("still serves after signing out and in again in another tab: its words come back with a new token", async () => {
    const { artisan } = await openTestShop();
    const browser = await market.browser(artisan);
    const tokens = await tokensOn(browser, paths.artisanPage());
    await signInAgain(browser, artisan);
    const answer = await read(await browser.post(paths.artisanPage(), { ...tokens, aboutEn: "Blue pots and bowls" }));
    expect(answer.status).toBe(409);
    expect(answer.html).toContain("Blue pots and bowls");
    expect(answer.html).toContain("Nothing was done yet");
    expect(answer.html).not.toContain(tokens.csrf);
  });

  it("by somebody who signed out since is not filled in for the next one on the same phone", async () => {
    const [owner, other] = [await openTestShop(), await openTestShop()];
    const browser = await market.browser(owner.artisan);
    const tokens = await tokensOn(browser, paths.artisanPage());
    await signInAgain(browser, other.artisan);
    const answer = await read(await browser.post(paths.artisanPage(), { ...tokens, aboutEn: "My secret glaze" }));
    expect(answer.html).not.toContain("My secret glaze");
    expect(answer.html).toContain("Nothing was done yet");
  });

  it("comes back filled for whoever is signed out, without the password, though the browser has forgotten its cookie", async () => {
    const tokens = await tokensOn(await market.browser(), paths.register());
    const answer = await read(await (await market.browser()).post(paths.register(), { ...tokens, name: "Meera Joshi", identifier: "meera@page.example", password: "Lantern-Boat-77", terms: "yes" }));
    expect(answer.status).toBe(409);
    for (const words of ["Meera Joshi", "meera@page.example"]) expect(answer.html).toContain(words);
    expect(answer.html).not.toContain("Lantern-Boat-77");
  });

  it("in Hindi says so in Hindi", async () => {
    const browser = await market.browser(await createCustomer());
    const answer = await browser.post(`/hi${paths.forgot()}`, { csrf: "o".repeat(32), identifier: "meera@page.example" });
    expect(await answer.text()).toContain("अभी कुछ हुआ नहीं है");
  });
});

/** The rows as they are stored; nothing of ours counts them. */
const KeptForms = defineModel<{ _id: string; person: string; words: string }>("kept_forms", { _id: String, person: String, words: String, expiresAt: Number, rubbishAt: Date });
