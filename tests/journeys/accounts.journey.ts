import { expect, test } from "./journey";
import { ADMIN, ARTISAN, CUSTOMER } from "./steps";

test("somebody signs up, out and in, forgets the password and makes a new one", async ({ site, comes }) => {
  const meera = await comes();
  await meera.open("/register");
  await meera.press("Create account");
  await meera.look();
  await meera.fill({ "Your name": "Meera Joshi", "E-mail or mobile number": "meera@journey.example", "Choose a password": "Lantern-Boat-77" });
  await meera.page.locator("[name=terms]").check();
  await meera.press("Create account");
  await expect(meera.page.locator("header")).toContainText("Meera");
  await meera.open("/account");
  await meera.open("/hi/account");
  await meera.press("हिन्दी में भेजें");
  await expect(meera.page.locator("main dd form")).toHaveCount(0);
  await meera.look();
  await meera.open("/account");
  await meera.press("Letters in English");
  await expect(meera.page.locator("main dd form")).toHaveCount(0);

  await meera.open("/sign-out");
  await meera.press("Sign out");
  await expect(meera.page.locator("header")).not.toContainText("Meera");
  await meera.page.goto(`${site.url}/bookings`);
  await expect(meera.page).toHaveURL(/\/login/);

  await meera.open("/forgot");
  await meera.fill({ "E-mail or mobile number": "meera@journey.example" });
  await meera.press("Send link");
  await meera.look();
  await site.idle();
  const letters = (await (await fetch(`${site.url}/dev/inbox.json`)).json()) as { to: string; links: string[] }[];
  const link = letters.filter((letter) => letter.to === "meera@journey.example").flatMap((letter) => letter.links).find((one) => one.includes("/reset/"));
  await meera.page.goto(site.url + new URL(link ?? "").pathname);
  await meera.look();
  await meera.fill({ "New password": "Copper-Kettle-88" });
  await meera.press("Save password");
  await meera.page.goto(`${site.url}/login`);
  await meera.fill({ "E-mail or mobile number": "meera@journey.example" });
  await meera.page.locator("#password").fill("Lantern-Boat-77");
  await meera.press("Sign in");
  await expect(meera.page.locator(".errors")).toBeVisible();
  await meera.page.locator("#password").fill("Copper-Kettle-88");
  await meera.press("Sign in");
  await expect(meera.page.locator("header")).toContainText("Meera");
});

test("staff see bookings, payments and both checks, and nobody else does", async ({ site, comes }) => {
  const staff = await comes({ width: 1280 });
  await staff.open("/admin/login");
  await staff.page.locator("main input[type=email], main input[type=text]").first().fill(ADMIN);
  await staff.page.locator("[type=password]").fill("Demo@1234");
  await staff.page.locator("main form button").first().click();
  await expect(staff.page).toHaveURL(/\/admin/);
  for (const path of ["/admin/bookings", "/admin/payments", "/admin/verify"]) await staff.open(path);
  await staff.open("/admin/bookings?view=requested&q=nobodylikethis&from=32%2F1%2F2026");
  await expect(staff.page.locator("#q")).toHaveValue("nobodylikethis");
  await expect(staff.page.locator("#from")).toHaveValue("32/1/2026");
  await staff.page.locator(".empty a").click();
  await expect(staff.page).toHaveURL(/view=requested/);
  await expect(staff.page.locator(".grid tbody tr").first()).toBeVisible();
  await staff.open("/admin/payments?q=Ananya");
  await staff.open("/admin/verify?run=now");
  await staff.open("/admin/bookings");
  await staff.page.locator(".grid tbody a").first().click();
  await staff.look();

  for (const [email, where] of [[CUSTOMER, "/login"], [ARTISAN, "/artisan/login"]] as const) {
    const other = await comes();
    await other.signIn(email, where);
    await other.page.goto(`${site.url}/admin/bookings`);
    await expect(other.page).toHaveURL(/\/admin\/login/);
  }
  const customer = await comes();
  await customer.signIn(CUSTOMER);
  const answer = await customer.page.goto(`${site.url}/artisan`);
  expect(answer?.status()).toBe(403);
});
