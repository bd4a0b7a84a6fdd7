import { beforeAll, describe, expect, it } from "vitest";
import { TERMS_VERSION } from "~/domain/account/terms";
import { Bookings } from "~/models/booking.server";
import { Consents } from "~/models/consent.server";
import { People } from "~/models/person.server";
import { Services } from "~/models/service.server";
import { paths } from "~/paths";
import { createCustomer, draft, goesTo, hold, look, openTestShop, pay, read, useMarket } from "../bookings/market";
import { builtRoutes } from "../../support/built-routes";

const market = useMarket();

/** The account accepted the terms when they were older. */
const grownOld = (person: string) => People.updateOne({ _id: person }, { $set: { termsVersion: "2026-11" } }).exec();
const acceptedBy = async (person: string) => (await Consents.find({ person, subject: "terms" }).lean().exec()).map(({ version, locale, channel }) => [version, locale, channel]);

describe("somebody who accepted older terms", () => {
  it("is asked before he books, reads what is new, and goes on where he was; and then never again", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    const checkout = await draft(browser, shop);
    await grownOld(customer);
    expect((await look(browser, checkout)).status).toBe(200);
    const asked = goesTo(await browser.submit(`/hi${checkout}`, {}));
    expect(asked.split("?")[0]).toBe(`/hi${paths.accountTerms()}`);
    expect(await Bookings.countDocuments({ customer })).toBe(0);
    const page = await look(browser, asked);
    expect(page.html).toContain("72 घंटे");
    expect(page.html).toContain(`href="/hi${paths.terms()}"`);
    const on = goesTo(await browser.submit(asked, {}));
    expect(on).toMatch(new RegExp(`^/hi${checkout}`));
    expect(await acceptedBy(customer)).toEqual([[TERMS_VERSION, "hi", "page"]]);
    expect(goesTo(await browser.submit(on, {}))).toMatch(/\/payment$/);
    expect(await Bookings.countDocuments({ customer })).toBe(1);
    expect(goesTo(await browser.get(paths.accountTerms()))).toBe(paths.account());
  });

  it("finds the words of his shop's form again, which changed nothing before", async () => {
    const { artisan, service } = await openTestShop();
    const browser = await market.browser(artisan);
    await grownOld(artisan);
    const path = paths.artisanNewService();
    const asked = goesTo(await browser.submit(path, { titleEn: "Evening wheel lesson", descriptionEn: "A pot of your own" }));
    expect(asked.split("?")[0]).toBe(paths.accountTerms());
    expect(await Services.countDocuments({ artisan })).toBe(1);
    const on = goesTo(await browser.submit(asked, {}));
    expect((await look(browser, on)).html).toContain('value="Evening wheel lesson"');
    expect((await browser.get(paths.artisanService({ service: service._id }))).status).toBe(200);
  });

  it("is not asked to read, to cancel, to pause, nor to leave", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const [his, theirs] = [await market.browser(customer), await market.browser(shop.artisan)];
    const booking = await hold(his, shop);
    await pay(market, booking);
    await grownOld(customer);
    await grownOld(shop.artisan);
    for (const path of [paths.bookings(), booking, paths.account(), paths.accountErasure()]) expect([path, (await his.get(path)).status]).toEqual([path, 200]);
    for (const path of [paths.artisanToday(), paths.artisanServices(), paths.artisanMoney()]) expect([path, (await theirs.get(path)).status]).toEqual([path, 200]);
    expect(goesTo(await theirs.submit(paths.artisanPause(), {}))).not.toContain(paths.accountTerms());
    expect(goesTo(await his.submit(`${booking}/cancellation`, {}))).not.toContain(paths.accountTerms());
    expect((await Bookings.findOne({ customer }).lean().exec())?.state).toBe("cancelled");
  });

  it("who sends the form of a page from before the newest terms is shown those first", async () => {
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    await grownOld(customer);
    const answer = await browser.submit(paths.accountTerms(), { version: "2026-10" });
    expect([answer.status, (await read(answer)).html.includes("Please read what is new")]).toEqual([422, true]);
    expect(await acceptedBy(customer)).toEqual([]);
  });

  it("and programs are told so where they ask who is signed in", async () => {
    const customer = await createCustomer();
    const browser = await market.browser(customer);
    const terms = async () => ((await (await browser.get(paths.apiUsersMe())).json()) as { terms: string }).terms;
    expect(await terms()).toBe("accepted");
    await grownOld(customer);
    expect(await terms()).toBe("changed");
  });
});

describe("what waits for the terms", () => {
  let under: string[];
  beforeAll(async () => {
    under = (await builtRoutes()).filter(({ underTerms }) => underTerms).map(({ pattern }) => pattern);
  });

  it("is what makes or takes money and what changes a shop, and nothing by which somebody gets out of something", () => {
    const money = [paths.checkout, paths.payment, paths.balance, paths.balanceInPerson, paths.payLink, paths.acceptance, paths.completion];
    const shop = [paths.artisanRegister, paths.artisanDays, paths.artisanClosedDays, paths.artisanClosedDay, paths.artisanRules, paths.artisanNewService, paths.artisanDraftWhat, paths.artisanDraftWhere, paths.artisanDraftPrice, paths.artisanDraftPublishing, paths.artisanService, paths.artisanPage, paths.artisanPhotos, paths.artisanPayeeDetails, paths.artisanPayeeBank];
    expect(under.sort()).toEqual([...money, ...shop].map(({ pattern }) => pattern).sort());
  });
});
