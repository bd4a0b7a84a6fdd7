import { expect, test } from "./journey";
import { chooseTime, CUSTOMER, goToBank, orderAndPay, sayWhere, waitForState, writeCode } from "./steps";

test("a payment that fails says so, keeps the time and can be tried again", async ({ comes }) => {
  const ananya = await comes();
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, "farzana-begum");
  await sayWhere(ananya);
  const booking = await orderAndPay(ananya, /^Payment fails/);
  await expect(async () => {
    await ananya.page.goto(booking);
    await expect(ananya.page.getByRole("heading", { name: "The payment did not go through" })).toBeVisible();
  }).toPass({ timeout: 10_000 });
  await ananya.look();
  await ananya.page.getByRole("link", { name: "Try again" }).click();
  await ananya.look();
  await goToBank(ananya);
  await ananya.page.getByRole("button", { name: /answers twice/ }).click();
  await waitForState(ananya, booking, "confirmed");
  await expect(ananya.page.getByText(/You paid/)).toHaveCount(1);
});

test("a bank that never answers leaves the truth on the page, and the time is free again after 15 minutes", async ({ site, comes }) => {
  const ananya = await comes();
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, "farzana-begum");
  await sayWhere(ananya);
  const booking = await orderAndPay(ananya, /^Never answers/);
  await waitForState(ananya, booking, "awaiting_payment");
  await ananya.look();
  await site.advance("PT16M");
  await waitForState(ananya, booking, "expired");
  await ananya.look();
});

test("money whose answer got lost still becomes the booking", async ({ site, comes }) => {
  const ananya = await comes();
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, "farzana-begum");
  await sayWhere(ananya);
  const booking = await orderAndPay(ananya, /answer gets lost/);
  await site.advance("PT10M");
  await waitForState(ananya, booking, "confirmed");
});

test("a time can be given up, sent twice, and Back changes nothing", async ({ comes }) => {
  const ananya = await comes();
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, "farzana-begum");
  await sayWhere(ananya);
  await ananya.page.locator("main .btn").first().click();
  await expect(ananya.page).toHaveURL(/\/payment/);
  const booking = ananya.page.url().replace(/\/payment.*/, "");
  await ananya.page.goBack();
  const again = ananya.page.getByRole("button", { name: /Confirm and pay/ });
  if ((await again.count()) > 0) await again.click();
  await expect(ananya.page).toHaveURL(`${booking}/payment`);
  await ananya.page.getByRole("link", { name: "Give it up" }).or(ananya.page.getByRole("button", { name: "Give it up" })).first().click();
  await ananya.look();
  await ananya.press("Give it up");
  await waitForState(ananya, booking, "released");
  await ananya.page.goBack();
  await ananya.page.goBack();
  await waitForState(ananya, booking, "released");
  await ananya.look();
});

test("somebody else pays by a link, without an account and without JavaScript", async ({ site, comes }) => {
  const ananya = await comes();
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, "farzana-begum");
  await sayWhere(ananya);
  await ananya.page.locator("main .btn").first().click();
  await expect(ananya.page).toHaveURL(/\/payment/);
  const booking = ananya.page.url().replace(/\/payment.*/, "");
  await ananya.follow("Somebody else pays");
  await ananya.look();
  await ananya.press("Get a link");
  await expect(ananya.page.getByRole("link", { name: "Send by WhatsApp" })).toBeVisible();
  await ananya.look();
  const link = new URL((await ananya.page.locator("main .whole-id").textContent()) ?? "").pathname;

  const uncle = await comes({ width: 240 });
  for (const path of [`/hi${link}`, link]) await uncle.open(path);
  await expect(uncle.page.getByText("Mehta")).toHaveCount(0);
  await uncle.press("I have paid");
  await expect(uncle.page.getByText(/^We asked the bank at .+ It knows of no payment that went through/)).toBeVisible();
  await uncle.look();
  await goToBank(uncle);
  await uncle.press(/^Payment succeeds/);
  await expect(uncle.page).toHaveURL(site.url + link);
  await expect(uncle.page.getByRole("heading", { name: "Paid. Thank you" })).toBeVisible();
  await uncle.look();
  await waitForState(ananya, booking, "confirmed");
  await expect(ananya.page.getByText(/^Somebody else paid ₹[\d,.]+ by UPI, by your link/)).toBeVisible();
});

test("a time that somebody else has just taken is offered with others near it", async ({ comes }) => {
  const ananya = await comes();
  const vikram = await comes();
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, "farzana-begum");
  await sayWhere(ananya);
  const draft = ananya.page.url();

  await vikram.page.goto(new URL("/register", draft).href);
  await vikram.fill({ "Your name": "Vikram Rathore", "E-mail or mobile number": "vikram@journey.example", "Choose a password": "Lantern-Boat-77" });
  await vikram.page.locator("[name=terms]").check();
  await vikram.press("Create account");
  await writeCode(vikram, "vikram@journey.example");
  await chooseTime(vikram, "farzana-begum");
  await sayWhere(vikram);
  await orderAndPay(vikram);

  await ananya.page.goto(draft);
  const button = ananya.page.getByRole("button", { name: /Confirm and pay/ });
  if ((await button.count()) > 0) await button.click();
  await expect(ananya.page.locator("main")).toHaveAttribute("data-reason", "just_taken");
  await expect(ananya.page.getByText("Nearest free times")).toBeVisible();
  await ananya.look();
});
