import { expect, test, type Visitor } from "./journey";
import { ARTISAN, CUSTOMER, writeCode } from "./steps";

/** The path of the newest link of a kind that came to an address. */
async function linkTo({ page }: Visitor, to: string, kind: string): Promise<string> {
  const inbox = new URL(`/dev/inbox.json?to=${encodeURIComponent(to)}`, page.url()).href;
  let link = "";
  await expect(async () => {
    const letters = (await (await fetch(inbox)).json()) as { to: string; links: string[] }[];
    link = letters.filter((letter) => letter.to === to).flatMap(({ links }) => links).find((one) => one.includes(kind)) ?? "";
    expect(link).not.toBe("");
  }).toPass({ timeout: 15_000, intervals: [100] });
  return new URL(link).pathname;
}

test("an e-mail address is changed, and undone from the old one by its owner, who throws a thief out", async ({ site, comes }) => {
  const thief = await comes({ width: 240 });
  await thief.signIn(CUSTOMER);
  for (const path of ["/account", "/hi/account", "/account/phone", "/hi/account/phone", "/account/password", "/hi/account/password", "/account/devices", "/account/confirm", "/hi/account/confirm", "/account/email/removal", "/hi/account/email", "/account/email"]) await thief.open(path);
  await thief.fill({ "New e-mail address": "nobody@nowhere" });
  await thief.press("Send code");
  await expect(thief.page.locator(".errors")).toBeVisible();
  await thief.look();
  await thief.fill({ "New e-mail address": "thief@journey.example" });
  await thief.press("Send code");
  await thief.look();
  await writeCode(thief, "thief@journey.example");
  await expect(thief.page.locator("main")).toContainText("thief@journey.example");
  await thief.look();

  const owner = await comes({ width: 240 });
  await owner.page.goto(site.url);
  const undo = await linkTo(owner, CUSTOMER, "/undo/");
  await owner.open(`/hi${undo}`);
  await owner.open(undo);
  await expect(owner.page.locator("main")).not.toContainText("thief@journey.example");
  await owner.press("Undo it");
  await owner.look();
  await owner.fill({ "New password": "Copper-Kettle-88" });
  await owner.press("Save password");
  await expect(owner.page).toHaveURL(/\/login/);
  await thief.page.goto(`${site.url}/account`);
  await expect(thief.page).toHaveURL(/\/login/);
  await owner.fill({ "E-mail or mobile number": CUSTOMER });
  await owner.page.locator("#password").fill("Copper-Kettle-88");
  await owner.press("Sign in");
  await expect(owner.page).toHaveURL(/\/bookings$/);
  await owner.open("/account");
  await expect(owner.page.locator("main")).toContainText(CUSTOMER);
  await owner.open(undo);
  await expect(owner.page.locator("main")).toHaveAttribute("data-reason", "undo_done");
});

test("what an artisan wrote while his session ended comes back after signing in, and is saved by a new press", async ({ comes }) => {
  const [here, there] = [await comes({ width: 240 }), await comes()];
  await here.signIn(ARTISAN, "/artisan/login");
  await there.signIn(ARTISAN, "/artisan/login");
  await here.open("/artisan/page");
  await here.page.locator("#aboutEn").fill("I learned at my grandmother’s wheel, and fire on Saturdays.");
  await there.open("/account/devices");
  await there.press("Sign out others");
  await here.press("Save");
  await expect(here.page).toHaveURL(/\/artisan\/login/);
  await here.look();
  await here.page.locator("#identifier").fill(ARTISAN);
  await here.page.locator("#password").fill("Demo@1234");
  await here.page.locator("main form button").first().click();
  await expect(here.page.locator("#aboutEn")).toHaveValue("I learned at my grandmother’s wheel, and fire on Saturdays.");
  await expect(here.page.locator("main .note").first()).toContainText("Nothing was done yet");
  await here.look();
  await here.press("Save");
  await expect(here.page.locator("main .note")).toContainText("Saved");
  await expect(here.page.locator("#aboutEn")).toHaveValue("I learned at my grandmother’s wheel, and fire on Saturdays.");
});

test("on a shared phone the way back after signing out shows nothing of the account", async ({ site, comes }) => {
  const ananya = await comes();
  await ananya.page.goto(`${site.url}/login`);
  await ananya.page.locator("#identifier").fill(CUSTOMER);
  await ananya.page.locator("#password").fill("Demo@1234");
  await ananya.page.locator("[name=shared]").check();
  await ananya.page.locator("main form button").first().click();
  await expect(ananya.page).toHaveURL(/\/bookings$/);
  for (const path of ["/bookings", "/account"]) {
    await ananya.open(path);
    await expect(ananya.page.locator("header a[href='/sign-out']")).toBeVisible();
  }
  await ananya.follow("Sign out");
  await ananya.press("Sign out");
  await expect(ananya.page).toHaveURL(`${site.url}/`);
  for (let count = 0; count < 3; count += 1) {
    await ananya.page.goBack();
    await expect(ananya.page.locator("body")).not.toContainText(CUSTOMER);
    await expect(ananya.page.locator("header")).not.toContainText("Ananya");
  }
});
