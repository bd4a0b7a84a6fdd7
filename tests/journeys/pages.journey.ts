import { expect, test } from "./journey";
import { chooseTime, CUSTOMER, goToBank, orderAndPay, sayWhere, waitForState } from "./steps";

const PUBLIC = ["/", "/search", "/search?q=mehndi&place=Jaipur", "/search?q=nothinglikethis", "/crafts", "/crafts/pottery", "/artisans/ramesh-kumhar", "/artisans/farzana-begum/book", "/about", "/how-it-works", "/for-artisans", "/terms", "/privacy", "/refunds", "/contact", "/help", "/less-data", "/privacy/choices", "/login", "/register", "/forgot", "/artisan/login", "/artisan/register", "/admin/login"];

for (const language of ["", "/hi"]) {
  test(`every public page holds at 240, 360 and 1280 pixels in ${language === "" ? "English" : "Hindi"}`, async ({ comes }) => {
    for (const width of [240, 360, 1280]) {
      const visitor = await comes({ width });
      for (const path of PUBLIC) await visitor.open(path === "/" && language ? language : language + path);
    }
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

test("whoever has only keys pays within 12 presses at 240 pixels, and the receipt prints on one page", async ({ site, comes }) => {
  const ananya = await comes({ width: 240 });
  const { page } = ananya;
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, "farzana-begum");
  await sayWhere(ananya);
  await page.goto(page.url());
  let presses = 1;
  for (; presses <= 12; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches("main .btn"))) break;
  }
  expect(presses).toBeLessThan(12);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/payment/);

  const booking = page.url().replace(/\/payment.*/, "");
  await goToBank(ananya);
  await page.getByRole("button", { name: /^Payment succeeds/ }).click();
  await waitForState(ananya, booking, "confirmed");
  await site.idle();
  for (const path of ["", "/hi"]) {
    await page.goto(`${new URL(booking).origin}${path}${new URL(booking).pathname}/receipt`);
    await expect(page.getByText(/rupees.* only/i)).toBeVisible();
    expect(sheets(await page.pdf({ format: "A4" }))).toBe(1);
  }
});

/** How many sheets of paper a document takes. */
const sheets = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

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
