import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SPAN_FIELDS } from "~/domain/artisan/week-form";
import { paths } from "~/paths";
import { Browser } from "../../support/browser";
import { offerService, SERVICE_WORDS } from "../../support/offer-service";
import { startSite, type Site } from "../../support/site";

let site: Site;
let ramesh: Browser;
beforeAll(async () => {
  site = await startSite();
  ramesh = await artisan("Ramesh Kumhar");
});
afterAll(() => site.stop());

const email = () => `${Math.random().toString(36).slice(2)}@example.in`;

async function artisan(name: string): Promise<Browser> {
  const browser = new Browser(site.url);
  const identifier = email();
  const asked = await browser.submit(paths.artisanRegister(), { name, craft: "pottery", place: "Molela", identifier, password: "seven blue pots", terms: "yes" });
  const answer = await browser.submit(asked.headers.get("location") ?? "", { code: await browser.readCode(identifier) });
  expect(answer.headers.get("location")).toBe("/artisan");
  return browser;
}

const SERVICE: Record<string, string> = { ...SERVICE_WORDS.what, ...SERVICE_WORDS.where, ...SERVICE_WORDS.price };
const WEEK = { ...Object.fromEntries(SPAN_FIELDS.map((name) => [name, ""])), "mon-1-from": "9", "mon-1-to": "13", "tue-1-from": "09:00", "tue-1-to": "17.30" };

const PAGES = [paths.artisanToday, paths.artisanBookings, paths.artisanDays, paths.artisanClosedDays, paths.artisanRules, paths.artisanServices, paths.artisanNewService, paths.artisanMoney, paths.artisanTier, paths.artisanDocuments, paths.artisanPage, paths.artisanSeller, paths.artisanPhotos, paths.artisanPause].map((path) => path());

describe("the artisan's own pages", () => {
  it.each(PAGES)("%s opens for its artisan in both languages, without script", async (path) => {
    for (const language of ["", "/hi"]) {
      const answer = await ramesh.get(language + path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toContain("no-store");
      expect(await answer.text()).not.toMatch(/<script|\sstyle="|\son\w+="|undefined|\[object/);
    }
  });

  it.each([...PAGES, paths.adminBookings(), paths.adminPayments(), paths.adminVerify(), paths.adminWork()])("%s sends a stranger to sign in", async (path) => {
    const answer = await new Browser(site.url).get(path);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/\/(artisan|admin)\/login\?next=/);
  });

  it("are not for customers, nor the office for artisans", async () => {
    const customer = new Browser(site.url);
    await customer.register({ name: "Ananya Mehta", identifier: email() });
    expect((await customer.get(paths.artisanToday())).status).toBe(403);
    expect((await customer.get(paths.artisanMoney())).status).toBe(403);
    expect((await ramesh.get(paths.adminBookings())).status).toBe(303);
  });

  it("take no form without its tie to the browser", async () => {
    for (const path of [paths.artisanPause(), paths.artisanDays(), paths.artisanNewService(), paths.artisanPage()]) expect((await ramesh.post(path, { paused: "yes" })).status).toBe(403);
    expect(await (await ramesh.get(paths.artisanPause())).text()).toContain("Pause my page");
  });

  it("refuse a field that the form does not have", async () => {
    const answer = await ramesh.submit(paths.artisanPage(), { nameEn: "Ramesh", nameHi: "", aboutEn: "", aboutHi: "", since: "1998", tier: "premium", verifiedAt: "1" });
    expect(answer.status).toBe(422);
  });
});

describe("a service", () => {
  it("with something wrong comes back with the words kept and each fault named", async () => {
    const meena = await artisan("Meena Devi");
    const address = await offerService(meena);
    const answer = await meena.submit(address, { ...SERVICE, titleEn: "", price: "12e3", people: "0", descriptionEn: "Pots & <b>plates</b>" });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("3 things to correct");
    for (const field of ["titleEn", "price", "people"]) expect(page).toContain(`href="#${field}"`);
    expect(page).toContain("12e3");
    expect(page).toContain("Pots &amp; &lt;b&gt;plates&lt;/b&gt;");
    expect(page).toMatch(/<title>Error:/);
  });

  it("shows what another price brings before anything is saved", async () => {
    const meena = await artisan("Meena Bai");
    const address = await offerService(meena);
    const answer = await meena.submit(address, { ...SERVICE, reckon: "yes", titleEn: "", price: "1500" });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("₹1,500.00");
    expect(await (await meena.get(address)).text()).toContain("₹1,200.00");
  });

  it("of somebody else does not exist", async () => {
    const [owner, other] = [await artisan("Gopal Suthar"), await artisan("Manki Dhodade")];
    const address = await offerService(owner);
    expect((await other.get(address)).status).toBe(404);
    expect((await other.get(`${address}/removal`)).status).toBe(404);
    const change = await other.submit(address, { ...SERVICE, version: "1", price: "1" }, { from: paths.artisanNewService() });
    expect(change.status).toBe(409);
    expect(await (await owner.get(address)).text()).toContain('value="1200"');
  });

  it("changed on an old page is refused with a sentence and the words kept", async () => {
    const owner = await artisan("Farzana Begum");
    const address = await offerService(owner);
    expect((await owner.submit(address, { ...SERVICE, price: "1500" })).status).toBe(303);
    const late = await owner.submit(address, { ...SERVICE, version: "1", price: "900" });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('data-reason="changed_meanwhile"');
    expect(page).toContain('value="900"');
  });
});

describe("working hours", () => {
  it("with a fault name the field and keep what was typed", async () => {
    const answer = await ramesh.submit(paths.artisanDays(), { ...WEEK, "wed-1-from": "morning", "wed-1-to": "12" });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('href="#wed-1-from"');
    expect(page).toContain('value="morning"');
  });

  it("copied from Monday are shown, and saved only by the save button", async () => {
    const copied = await ramesh.submit(paths.artisanDays(), { ...WEEK, copy: "mon" });
    expect(copied.status).toBe(200);
    expect((await copied.text()).match(/value="13"/g)).toHaveLength(7);
    expect(await (await ramesh.get(paths.artisanDays())).text()).not.toContain('value="13:00"');
  });

  it("saved with a service open days for customers, and the page is listed, not verified, until it is paused", async () => {
    const lakshmi = await artisan("Lakshmi Narayanan");
    await offerService(lakshmi);
    expect((await lakshmi.submit(paths.artisanDays(), WEEK)).headers.get("location")).toBe("/artisan/days?saved=1");
    expect(await (await lakshmi.get(paths.artisanDays())).text()).toMatch(/\d+ start times?/);
    const address = paths.artisan({ slug: "lakshmi-narayanan" });
    const stranger = new Browser(site.url);
    expect((await stranger.get(address)).status).toBe(200);
    expect(await (await stranger.get(address)).text()).toContain("Not yet verified");
    await lakshmi.submit(paths.artisanPause(), { paused: "yes" });
    const paused = await (await stranger.get(address)).text();
    expect(paused).not.toContain(`${address}/book`);
    expect(await (await lakshmi.get(paths.artisanToday())).text()).toContain("Your page is paused");
  });

  it("of a single day can be taken off and put back", async () => {
    const date = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
    const written = date.split("-").reverse().join("/").replace(/\d/g, (digit) => "०१२३४५६७८९".charAt(Number(digit)));
    expect((await ramesh.submit(paths.artisanClosedDays(), { date: "31/02/2027", reason: "" })).status).toBe(422);
    expect((await ramesh.submit(paths.artisanClosedDays(), { date: "25/12/2001", reason: "" })).status).toBe(422);
    const closed = await ramesh.submit(paths.artisanClosedDays(), { date: written, reason: "A wedding" });
    expect(closed.headers.get("location")).toBe(`/artisan/days/closed/${date}?saved=1`);
    expect(await (await ramesh.get(paths.artisanClosedDays())).text()).toContain("A wedding");
    expect((await ramesh.submit(paths.artisanClosedDay({ date }), {})).status).toBe(303);
    expect((await ramesh.get(paths.artisanClosedDay({ date }))).status).toBe(404);
  });
});
