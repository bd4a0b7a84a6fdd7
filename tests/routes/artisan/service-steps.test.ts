import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "~/paths";
import { Browser } from "../../support/browser";
import { describeService, offerService, SERVICE_WORDS } from "../../support/offer-service";
import { startSite, type Site } from "../../support/site";

let site: Site;
beforeAll(async () => void (site = await startSite()));
afterAll(() => site.stop());

async function artisan(): Promise<Browser> {
  const browser = new Browser(site.url);
  const identifier = `${Math.random().toString(36).slice(2)}@example.in`;
  const answer = await browser.submit(paths.artisanRegister(), { name: "Ramesh Kumhar", craft: "pottery", place: "Molela", identifier, password: "seven blue pots", terms: "yes" });
  await browser.submit(answer.headers.get("location") ?? "", { code: await browser.readCode(identifier) });
  return browser;
}

const goesTo = (answer: Response) => [answer.status, answer.headers.get("location")];
const idIn = (address: string) => address.split("/").at(-2) ?? "";
const begin = async (browser: Browser) => idIn((await browser.submit(paths.artisanNewService(), SERVICE_WORDS.what)).headers.get("location") ?? "");
const textOf = async (browser: Browser, path: string) => (await browser.get(path)).text();
const STEPS = [paths.artisanDraftWhat, paths.artisanDraftWhere, paths.artisanDraftPrice, paths.artisanDraftPublishing, paths.artisanDraftRemoval];

describe("a new service, step by step", () => {
  it("leads from one step to the next, and at last into the list", async () => {
    const ramesh = await artisan();
    const draft = await begin(ramesh);
    expect(goesTo(await ramesh.submit(paths.artisanDraftWhere({ draft }), SERVICE_WORDS.where))).toEqual([303, paths.artisanDraftPrice({ draft })]);
    expect(goesTo(await ramesh.submit(paths.artisanDraftPrice({ draft }), SERVICE_WORDS.price))).toEqual([303, paths.artisanDraftPublishing({ draft })]);
    const last = await textOf(ramesh, paths.artisanDraftPublishing({ draft }));
    for (const words of ["Step 4 of 4", "Pottery at your home", "You will receive", "₹1,200"]) expect(last).toContain(words);
    expect(goesTo(await ramesh.submit(paths.artisanDraftPublishing({ draft }), {}))).toEqual([303, `${paths.artisanService({ service: draft })}?saved=1`]);
    const list = await textOf(ramesh, paths.artisanServices());
    expect(list).toContain("Pottery at your home");
    expect(list).not.toContain("Not finished");
  });

  it("opens each step in both languages, without script", async () => {
    const ramesh = await artisan();
    const draft = idIn(await describeService(ramesh));
    for (const step of STEPS)
      for (const language of ["", "/hi"]) {
        const answer = await ramesh.get(language + step({ draft }));
        expect(answer.status).toBe(200);
        expect(answer.headers.get("cache-control")).toContain("no-store");
        expect(await answer.text()).not.toMatch(/<script|\sstyle="|\son\w+="|undefined|\[object/);
      }
  });

  it("with something wrong in a step keeps the words and names each fault", async () => {
    const ramesh = await artisan();
    const wrong: [string, Record<string, string>, string, string][] = [[paths.artisanNewService(), { titleEn: "", descriptionEn: "Pots & <b>plates</b>" }, "titleEn", "Pots &amp; &lt;b&gt;plates&lt;/b&gt;"]];
    const draft = await begin(ramesh);
    wrong.push([paths.artisanDraftWhat({ draft }), { titleEn: "", descriptionEn: "Other pots" }, "titleEn", "Other pots"]);
    wrong.push([paths.artisanDraftWhere({ draft }), { ...SERVICE_WORDS.where, people: "0", prepareEn: "A table" }, "people", "A table"]);
    wrong.push([paths.artisanDraftPrice({ draft }), { priceType: "per_person", price: "12e3" }, "price", "12e3"]);
    for (const [path, words, field, kept] of wrong) {
      const answer = await ramesh.submit(path, words);
      const page = await answer.text();
      expect([path, answer.status]).toEqual([path, 422]);
      expect(page).toContain(`href="#${field}"`);
      expect(page).toContain(kept);
      expect(page).toMatch(/<title>Error:/);
    }
    expect(goesTo(await ramesh.submit(paths.artisanDraftWhat({ draft }), { ...SERVICE_WORDS.what, unitPrice: "1" }))[0]).toBe(422);
    expect(await textOf(ramesh, paths.artisanDraftWhat({ draft }))).toContain("Pottery at your home");
  });

  it("shows what the price brings before it is saved", async () => {
    const ramesh = await artisan();
    const draft = await begin(ramesh);
    const answer = await ramesh.submit(paths.artisanDraftPrice({ draft }), { priceType: "fixed", price: "1200", reckon: "yes" });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    for (const words of ["You will receive", "₹1,200.00"]) expect(page).toContain(words);
    expect(await textOf(ramesh, paths.artisanDraftPrice({ draft }))).not.toContain("You will receive");
  });

  it("cannot be published with a step left out: the page names it", async () => {
    const ramesh = await artisan();
    const draft = await begin(ramesh);
    expect(goesTo(await ramesh.submit(paths.artisanDraftPrice({ draft }), SERVICE_WORDS.price))).toEqual([303, paths.artisanDraftWhere({ draft })]);
    const page = await textOf(ramesh, paths.artisanDraftPublishing({ draft }));
    expect(page).not.toMatch(/<button[^>]*>Publish/);
    const forced = await ramesh.submit(paths.artisanDraftPublishing({ draft }), { version: "2" }, { from: paths.artisanDraftWhere({ draft }) });
    const refused = await forced.text();
    expect(forced.status).toBe(409);
    expect(refused).toContain('data-reason="service_unfinished"');
    expect(refused).toMatch(new RegExp(`How long and where</h2>\\s*<p>This is still missing\\.`));
    expect(refused).toContain(`href="${paths.artisanDraftWhere({ draft })}"`);
    expect((await ramesh.get(paths.artisanService({ service: draft }))).status).toBe(404);
  });

  it("of somebody else does not exist, and nothing happens to it", async () => {
    const [owner, other] = [await artisan(), await artisan()];
    const draft = idIn(await describeService(owner));
    for (const step of STEPS) expect((await other.get(step({ draft }))).status).toBe(404);
    const words = [SERVICE_WORDS.what, SERVICE_WORDS.where, SERVICE_WORDS.price, {}];
    for (const [index, sent] of words.entries()) expect((await other.submit(STEPS[index]?.({ draft }) ?? "", { ...sent, version: "3" }, { from: paths.artisanNewService() })).status).toBe(404);
    await other.submit(paths.artisanDraftRemoval({ draft }), {}, { from: paths.artisanNewService() });
    expect(await textOf(owner, paths.artisanDraftPublishing({ draft }))).toContain("Pottery at your home");
    expect(await textOf(other, paths.artisanServices())).not.toContain("Pottery at your home");
  });

  it("begun or published twice by the same form is there once", async () => {
    const ramesh = await artisan();
    const first = { ...(await ramesh.hidden(paths.artisanNewService())), ...SERVICE_WORDS.what };
    const begun = [await ramesh.post(paths.artisanNewService(), first), await ramesh.post(paths.artisanNewService(), first)].map(goesTo);
    expect(begun[1]).toEqual(begun[0]);
    expect((await textOf(ramesh, paths.artisanServices())).match(/<li class="row offer">/g)).toHaveLength(1);
    const draft = idIn(String(begun[0]?.[1]));
    for (const [step, words] of [[paths.artisanDraftWhere, SERVICE_WORDS.where], [paths.artisanDraftPrice, SERVICE_WORDS.price]] as const) {
      const sent = { ...(await ramesh.hidden(step({ draft }))), ...words };
      expect((await Promise.all([ramesh.post(step({ draft }), sent), ramesh.post(step({ draft }), sent)])).map(({ status }) => status)).toEqual([303, 303]);
    }
    const last = await ramesh.hidden(paths.artisanDraftPublishing({ draft }));
    const published = await Promise.all([1, 2, 3].map(async () => goesTo(await ramesh.post(paths.artisanDraftPublishing({ draft }), last))));
    expect(published).toEqual(Array(3).fill([303, `${paths.artisanService({ service: draft })}?saved=1`]));
    expect((await textOf(ramesh, paths.artisanServices())).match(/<li class="row offer">/g)).toHaveLength(1);
  });

  it("begins with what its own page gave alone: nothing with another person's page, a made-up one or none", async () => {
    const [ramesh, other] = [await artisan(), await artisan()];
    const { token = "" } = await ramesh.hidden(paths.artisanNewService());
    for (const given of [token, "made.up", ""]) {
      const answer = await other.submit(paths.artisanNewService(), { ...SERVICE_WORDS.what, token: given });
      const page = await answer.text();
      expect([given, answer.status, page.includes("The form was open for too long"), page.includes("Pottery at your home")]).toEqual([given, 422, true, true]);
    }
    for (const browser of [ramesh, other]) expect(await textOf(browser, paths.artisanServices())).not.toContain("Pottery at your home");
  });

  it("leads on one thing at a time: no tabs, and one button of the colour that leads on", async () => {
    const ramesh = await artisan();
    const draft = await begin(ramesh);
    for (const step of STEPS.slice(0, 4)) {
      const page = await textOf(ramesh, step({ draft }));
      expect([page.includes('class="tabs'), page.match(/class="btn( wide)?"/g)?.length]).toEqual([false, 1]);
    }
  });

  it("open in two tabs says to the later one that something changed, with its words kept", async () => {
    const ramesh = await artisan();
    const draft = idIn(await describeService(ramesh));
    const tab = await ramesh.hidden(paths.artisanDraftPrice({ draft }));
    expect((await ramesh.submit(paths.artisanDraftPrice({ draft }), { priceType: "fixed", price: "1500" })).status).toBe(303);
    const late = await ramesh.post(paths.artisanDraftPrice({ draft }), { ...tab, priceType: "fixed", price: "900" });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('data-reason="changed_meanwhile"');
    expect(page).toContain('value="900"');
    expect((await ramesh.post(paths.artisanDraftPublishing({ draft }), tab)).status).toBe(409);
  });

  it("waits in the list, where it is gone on with or thrown away after a question", async () => {
    const ramesh = await artisan();
    const draft = await begin(ramesh);
    const list = await textOf(ramesh, paths.artisanServices());
    for (const words of ["Not finished", `href="${paths.artisanDraftWhere({ draft })}"`, `href="${paths.artisanDraftRemoval({ draft })}"`]) expect(list).toContain(words);
    expect(await textOf(ramesh, paths.artisanNewService())).toContain("You have begun a service");
    expect(await textOf(ramesh, paths.artisanDraftRemoval({ draft }))).toContain("cannot be brought back");
    const tokens = await ramesh.hidden(paths.artisanDraftRemoval({ draft }));
    for (let count = 0; count < 2; count += 1) expect(goesTo(await ramesh.post(paths.artisanDraftRemoval({ draft }), tokens))).toEqual([303, paths.artisanServices()]);
    expect((await ramesh.get(paths.artisanDraftWhat({ draft }))).status).toBe(404);
    expect(await textOf(ramesh, paths.artisanServices())).not.toContain("Not finished");
  });

  it("that is published leads from every step to the service", async () => {
    const ramesh = await artisan();
    const service = (await offerService(ramesh)).split("/").at(-1) ?? "";
    for (const step of STEPS) expect(goesTo(await ramesh.get(step({ draft: service })))).toEqual([303, paths.artisanService({ service })]);
  });
});
