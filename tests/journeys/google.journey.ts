import { googleKeys, startGoogle } from "../fakes/google";
import { startSite } from "../support/site";
import { expect, test as base } from "./journey";
import { CUSTOMER } from "./steps";

type Google = Awaited<ReturnType<typeof startGoogle>>;

/** A site with the demo people that offers Google's sign-in, for which it must not be a demo, and a Google on another site of this machine that sends everybody straight back. */
const test = base.extend<{ google: Google }>({
  google: async ({}, use) => {
    const google = await startGoogle();
    await use(google);
    await google.stop();
  },
  site: async ({ google }, use) => {
    const template = process.env.KALASETU_TEMPLATE;
    const site = await startSite({ ...(template ? { template } : {}), env: googleKeys(google.issuer) });
    await use(site);
    await site.stop();
  },
});

test("somebody joins with Google, comes back on another phone, and opens a shop, without JavaScript (A001, A003)", async ({ comes, google }) => {
  google.state.user = { sub: "g-ananya", email: "ananya.rao@example.in", email_verified: true, name: "Ananya Rao" };
  const ananya = await comes({ width: 240 });
  await ananya.open("/hi/login");
  await ananya.follow("Google से आगे बढ़ें");
  await expect(ananya.page).toHaveURL(/\/hi\/auth\/google\/continue$/);
  await ananya.look();
  await expect(ananya.page.locator("#name")).toHaveValue("Ananya Rao");
  await ananya.press("खाता बनाएँ");
  await expect(ananya.page.locator(".errors")).toBeVisible();
  await ananya.page.locator("#terms").check();
  await ananya.press("खाता बनाएँ");
  await expect(ananya.page).toHaveURL(/\/hi\/bookings$/);
  await ananya.page.goto(new URL("/hi/auth/google/continue", ananya.page.url()).href);
  await expect(ananya.page).toHaveURL(/\/hi\/bookings$/);

  const again = await comes({ width: 1280 });
  await again.open("/artisan/login");
  await again.follow("Continue with Google");
  await again.look();
  await expect(again.page.locator("main")).toContainText("your account has no shop yet");
  await again.page.locator("#craft").selectOption("pottery");
  await again.page.locator("#place").fill("Molela");
  await again.press("Open shop");
  await expect(again.page).toHaveURL(/\/artisan$/);
  await again.open("/account");
  await again.follow("Ways to sign in");
  await again.look();
  await again.page.getByRole("link", { name: "Unlink" }).click();
  await again.look();
  await expect(again.page.locator("main")).toHaveAttribute("data-reason", "last_way_in");
});

test("somebody with a password links Google, and whoever changes his mind at Google is told that nothing changed", async ({ comes, google }) => {
  google.state.user = { sub: "g-ramesh", email: "ramesh@example.in", email_verified: true, name: "Ramesh Kumar" };
  const ramesh = await comes();
  await ramesh.signIn(CUSTOMER);
  await expect(ramesh.page).toHaveURL(/\/bookings$/);
  await ramesh.open("/account/ways");
  await ramesh.page.getByRole("link", { name: "Link", exact: true }).click();
  await ramesh.look();
  await ramesh.press("Link it");
  await expect(ramesh.page.locator("main")).toContainText("Linked with your account");

  const changes = await comes();
  google.state.bend = (back) => void back.searchParams.set("error", "access_denied");
  await changes.open("/login");
  await changes.follow("Continue with Google");
  await expect(changes.page).toHaveURL(/\/login\?google=cancelled/);
  await changes.look();
  google.reset();
  await changes.follow("Continue with Google");
  await changes.look();
  await changes.press("Go on");
  await expect(changes.page).toHaveURL(/\/bookings$/);
});
