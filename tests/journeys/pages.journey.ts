import { expect, test } from "./journey";
import { CUSTOMER, orderAndPay, sayWhere, waitForState } from "./steps";

const PUBLIC = ["/", "/search", "/search?q=mehndi&place=Jaipur", "/search?q=nothinglikethis", "/crafts", "/crafts/pottery", "/artisans/ramesh-kumhar", "/artisans/farzana-begum/book", "/about", "/how-it-works", "/for-artisans", "/terms", "/privacy", "/refunds", "/contact", "/help", "/login", "/register", "/forgot", "/artisan/login", "/artisan/register", "/admin/login"];

for (const [language, width] of [["", 240], ["", 360], ["", 1280], ["/hi", 240], ["/hi", 360], ["/hi", 1280]] as const) {
  test(`every public page holds at ${width} pixels in ${language === "" ? "English" : "Hindi"}`, async ({ comes }) => {
    const visitor = await comes({ width });
    for (const path of PUBLIC) await visitor.open(path === "/" && language ? language : language + path);
  });
}

test("a page that does not exist is a 404 with a way on", async ({ site, comes }) => {
  const visitor = await comes();
  for (const path of ["/nonsense", "/artisans/nobody", "/crafts/nothing", "/hi/nonsense"]) {
    const answer = await visitor.page.goto(site.url + path);
    expect(answer?.status()).toBe(404);
    await expect(visitor.page.locator("main .btn")).toBeVisible();
  }
});

test("whoever has only keys reaches the first result within 12 presses at 240 pixels", async ({ comes }) => {
  const visitor = await comes({ width: 240 });
  await visitor.open("/search?q=pottery");
  await visitor.page.keyboard.press("Tab");
  await visitor.page.keyboard.press("Enter");
  let presses = 2;
  for (; presses < 12; presses += 1) {
    await visitor.page.keyboard.press("Tab");
    if (await visitor.page.evaluate(() => document.activeElement?.closest(".card") !== null)) break;
  }
  expect(presses).toBeLessThan(12);
});

test("somebody books in Hindi", async ({ comes }) => {
  const ananya = await comes();
  await ananya.open("/hi");
  await ananya.open("/hi/search?q=मेहंदी");
  await expect(ananya.page.locator(".card").first()).toBeVisible();
  await ananya.signIn(CUSTOMER, "/hi/login");
  await expect(ananya.page).toHaveURL(/\/hi\/bookings/);
  await ananya.look();
  await ananya.page.goto(new URL("/hi/artisans/farzana-begum", ananya.page.url()).href);
  await ananya.page.locator(".row a").first().click();
  await ananya.page.locator(".cal a").last().click();
  await ananya.look();
  await ananya.page.locator(".times a").first().click();
  await sayWhere(ananya);
  const booking = await orderAndPay(ananya, /सफल|हो जाए|मिल/);
  expect(booking).toContain("/hi/bookings/");
  await waitForState(ananya, booking, "confirmed");
  await ananya.look();
});

