import { expect, test } from "./journey";
import { chooseTime, CUSTOMER, sayWhere, waitForState } from "./steps";

/** An artisan of the demo whose linked account is not active yet. */
const IQBAL = { email: "artisan21@kalasetu.demo", slug: "iqbal-patangwala" };

test("a visit paid in person: ordered by one press, accepted, done, and our part owed for it", async ({ site, comes }) => {
  const ananya = await comes();
  const iqbal = await comes();
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, IQBAL.slug, { day: "first" });
  const chosen = new URL(ananya.page.url()).searchParams;
  const start = Date.parse(`${chosen.get("day")}T${chosen.get("time")}:00+05:30`);
  await sayWhere(ananya);
  await expect(ananya.page.locator("main")).toContainText("in person after the visit, in cash or by UPI");
  await ananya.look();
  await ananya.page.getByRole("button", { name: /in person$/ }).click();
  await expect(ananya.page).toHaveURL(/\/bookings\/[\w-]{22}$/);
  const booking = ananya.page.url();
  await waitForState(ananya, booking, "requested");
  await ananya.look();

  await iqbal.signIn(IQBAL.email, "/artisan/login");
  await iqbal.look();
  await iqbal.page.goto(booking);
  await expect(iqbal.page.locator("main")).toContainText("pays you in person");
  await iqbal.look();
  await iqbal.page.goto(`${booking}/acceptance`);
  await iqbal.press("Yes, I can");
  await waitForState(ananya, booking, "confirmed");
  await ananya.look();

  await site.advance(`PT${Math.ceil((start - Date.now()) / 60_000) + 5}M`);
  await iqbal.page.goto(`${booking}/completion`);
  await iqbal.press("Yes, done");
  await waitForState(iqbal, booking, "completed");
  await iqbal.look();
  await site.idle();
  await iqbal.page.goto(`${site.url}/artisan/money`);
  await expect(iqbal.page.locator("main")).toContainText("Still to be kept");
  await iqbal.look();
  await waitForState(ananya, booking, "completed");
  await expect(ananya.page.locator("main")).not.toContainText(/You paid|Receipt/);
  await ananya.look();
});
