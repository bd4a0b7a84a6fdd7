import { expect, test } from "./journey";
import { chooseTime, CUSTOMER, goToBank, sayWhere, waitForState } from "./steps";

test("a connection lost in mid-form keeps the words, and an answer that got lost doubles nothing", async ({ site, comes }) => {
  const ananya = await comes();
  const { page } = ananya;
  const context = page.context();
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, "farzana-begum");
  await page.locator("[name=place][value=home]").check();
  await page.locator("[name=pin]").fill("313001");
  await page.locator("[name=house]").fill("14 Ambamata Scheme");
  await page.locator("[name=people]").fill("1");
  await page.locator("[name=phone]").fill("98765 43210");
  await page.locator("[name=note]").fill("We live on the second floor, no lift.");

  await context.setOffline(true);
  await page.locator("main form button").last().click();
  await expect(page.locator("main")).toHaveCount(0);
  await context.setOffline(false);
  await page.reload();
  await expect(page).toHaveURL(/\/checkout\//);
  await expect(page.locator("aside")).toContainText("14 Ambamata Scheme");
  await expect(page.locator("aside")).toContainText("second floor, no lift");

  const checkout = page.url();
  await page.route(checkout, async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort();
  }, { times: 1 });
  await page.locator("main .btn").first().click();
  await expect(page.locator("main")).toHaveCount(0);
  await page.reload();
  await expect(page).toHaveURL(/\/bookings\/[\w-]{22}/);
  const [booking = ""] = /.*\/bookings\/[\w-]{22}/.exec(page.url()) ?? [];
  await page.goto(`${site.url}/bookings`);
  await expect(page.locator("section", { hasText: "Waiting for you" }).locator(`a[href^="${new URL(booking).pathname}"]`).first()).toBeVisible();
  await expect(page.getByText("Waiting for payment")).toHaveCount(1);
});

test("the power fails between the pages of a booking and after it: every page goes on where it was", async ({ site, comes }) => {
  const ananya = await comes();
  const { page } = ananya;
  // Work in hand is done first: what a cut leaves unfinished lies still for some seconds, which `tests/faults` waits out.
  const cut = async () => {
    await site.idle();
    await site.powerCut();
  };
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, "farzana-begum");
  await cut();
  await sayWhere(ananya);
  await cut();
  await page.reload();
  await expect(page.getByText("second floor, no lift").first()).toBeVisible();
  await page.locator("main .btn").first().click();
  await expect(page).toHaveURL(/\/payment/);
  const booking = page.url().replace(/\/payment.*/, "");
  await cut();
  await goToBank(ananya);
  await page.getByRole("button", { name: /^Payment succeeds/ }).click();
  await waitForState(ananya, booking, "confirmed");
  await cut();
  await page.reload();
  await expect(page.getByText(/You paid/)).toHaveCount(1);
});
