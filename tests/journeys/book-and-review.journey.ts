import { expect, test } from "./journey";
import { ARTISAN, chooseTime, CUSTOMER, orderAndPay, sayWhere, waitForState } from "./steps";

test("a customer finds an artisan, asks, pays, is visited and writes a review; the artisan answers and is to be paid", async ({ site, comes }) => {
  const ananya = await comes();
  const ramesh = await comes();

  await ananya.open("/");
  await ananya.page.locator("[name=q]").fill("pottery");
  await ananya.page.locator("[name=place]").fill("Molela");
  await ananya.press(/Find artisans/);
  await ananya.look();
  await ananya.follow(/Ramesh Kumhar/);
  await ananya.look();

  await chooseTime(ananya, "ramesh-kumhar");
  await sayWhere(ananya);
  await expect(ananya.page.getByText("Your choice is kept")).toBeVisible();
  await ananya.page.locator("main").getByRole("link", { name: "Sign in" }).first().click();
  await ananya.page.locator("#identifier").fill(CUSTOMER);
  await ananya.page.locator("#password").fill("Demo@1234");
  await ananya.page.locator("main form button").first().click();
  if (!/\/checkout\//.test(ananya.page.url())) throw new Error(`The choice was lost on the way through sign-in: ${ananya.page.url()}`);
  await expect(ananya.page.getByText("second floor, no lift").first()).toBeVisible();

  const booking = await orderAndPay(ananya);
  await waitForState(ananya, booking, "requested");
  await ananya.look();
  await expect(ananya.page.getByText("Call", { exact: false })).toHaveCount(0);

  await ramesh.signIn(ARTISAN, "/artisan/login");
  await expect(ramesh.page).toHaveURL(/\/artisan$/);
  await ramesh.look();
  await ramesh.page.goto(booking);
  await ramesh.look();
  const before = await ramesh.page.content();
  expect(before).toContain("second floor, no lift");
  expect(before).not.toContain("14 Ambamata Scheme");
  expect(before).not.toMatch(/98765\s?43210/);

  await ramesh.page.getByRole("link", { name: "Yes, I can" }).click();
  await ramesh.look();
  await ramesh.press("Yes, I can");
  await waitForState(ramesh, booking, "confirmed");
  await ramesh.look();
  const after = await ramesh.page.content();
  expect(after).toContain("14 Ambamata Scheme");
  expect(after).toMatch(/98765\s?43210/);

  await waitForState(ananya, booking, "confirmed");
  await ananya.look();
  await ananya.page.goto(`${booking}/receipt`);
  await ananya.look();
  await expect(ananya.page.getByText(/rupees.* only/i)).toBeVisible();

  await site.advance("P70D");
  await waitForState(ananya, booking, "completed");
  await ananya.look();
  await ananya.page.getByRole("link", { name: "Write a review" }).click();
  await ananya.look();
  await ananya.page.locator("[name=stars][value='5']").check();
  await ananya.page.locator("[name=text]").fill("He cleaned up better than we would have.");
  await ananya.press("Send review");
  await site.idle();

  await ananya.page.goto(`${site.url}/artisans/ramesh-kumhar`);
  await expect(ananya.page.getByText("He cleaned up better than we would have.")).toBeVisible();
  const [, onPage] = /(\d\.\d)<\/b>/.exec(await ananya.page.content()) ?? [];
  await ananya.page.goto(`${site.url}/search?q=ramesh+kumhar`);
  const [, inSearch] = /(\d\.\d)<\/b>/.exec(await ananya.page.locator(".card", { hasText: "Ramesh Kumhar" }).first().innerHTML()) ?? [];
  await ramesh.page.goto(`${site.url}/artisan`);
  expect(await ramesh.page.content()).toContain(`<b>${onPage}</b>`);
  expect(inSearch).toBe(onPage);

  await ananya.page.goto(`${booking}/review`);
  await expect(ananya.page.getByText("You have written your review")).toBeVisible();

  const letters = (await (await fetch(`${site.url}/dev/inbox.json`)).json()) as { to: string; subject: string }[];
  const to = (who: string) => letters.filter((letter) => letter.to === who).map((letter) => letter.subject).join("\n");
  expect(to(CUSTOMER)).toMatch(/request.*sent/i);
  expect(to(CUSTOMER)).toMatch(/booked/i);
  expect(to(ARTISAN)).toMatch(/request/i);
});

test("an instant artisan needs no answer", async ({ site, comes }) => {
  const ananya = await comes({ width: 240 });
  await ananya.signIn(CUSTOMER);
  await expect(ananya.page).toHaveURL(/\/bookings$/);
  await chooseTime(ananya, "farzana-begum");
  await sayWhere(ananya);
  const booking = await orderAndPay(ananya);
  await waitForState(ananya, booking, "confirmed");
  await ananya.look();
  await expect(ananya.page.locator("a[href^='tel:']").first()).toBeVisible();
  await site.idle();
});
