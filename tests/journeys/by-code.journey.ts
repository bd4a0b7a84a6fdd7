import { expect, test } from "./journey";
import { chooseTime, readCode, sayWhere, writeCode } from "./steps";

const PHONE = "+919829054321";
const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("somebody without an account signs in by phone with a code, wrong at first, and no code works twice or late", async ({ site, comes }) => {
  const meera = await comes({ width: 240 });
  await meera.page.goto(`${site.url}/login`);
  await meera.follow("Sign in with a code by phone");
  await meera.look();
  await meera.fill({ "Mobile number": "98290" });
  await meera.press("Send code");
  await expect(meera.page.locator(".errors")).toBeVisible();
  await meera.look();
  await meera.fill({ "Mobile number": "९८२९० ५४३२१" });
  await meera.press("Send code");
  await expect(meera.page).toHaveURL(/\/code\/[\w-]{22}$/);
  await meera.look();
  const first = await readCode(meera, PHONE);
  await meera.fill({ "Code of six digits": wrongOf(first) });
  await meera.press("Sign in");
  await expect(meera.page.locator("main")).toHaveAttribute("data-reason", "code_wrong");
  await meera.look();
  await meera.fill({ "Code of six digits": `${first.slice(0, 3)} ${first.slice(3)}` });
  await meera.press("Sign in");
  await expect(meera.page).toHaveURL(/\/account$/);
  await meera.look();
  await meera.fill({ "Your name": "Meera Joshi" });
  await meera.page.locator("[name=terms]").check();
  await meera.press("Create account");
  await expect(meera.page.locator("header")).toContainText("Meera");

  await meera.open("/sign-out");
  await meera.press("Sign out");
  await expect(meera.page).toHaveURL(`${site.url}/`);
  await meera.page.goto(`${site.url}/login/code`);
  await meera.fill({ "Mobile number": "98290 54321" });
  await meera.press("Send code");
  const page = meera.page.url();
  const second = await readCode(meera, PHONE, first);
  await meera.fill({ "Code of six digits": second });
  await meera.press("Sign in");
  await expect(meera.page).toHaveURL(/\/bookings$/);

  await meera.page.goBack();
  await expect(meera.page).toHaveURL(/\/bookings$/);
  await meera.open("/sign-out");
  await meera.press("Sign out");
  await expect(meera.page).toHaveURL(`${site.url}/`);
  await meera.page.goto(page);
  await expect(meera.page.locator("main")).toHaveAttribute("data-reason", "code_used");
  await meera.look();

  await meera.press("Send another code");
  await expect(meera.page.locator("#code")).toBeVisible();
  const third = await readCode(meera, PHONE, second);
  await site.expireCodes();
  await meera.fill({ "Code of six digits": third });
  await meera.press("Sign in");
  await expect(meera.page.locator("main")).toHaveAttribute("data-reason", "code_late");
  await meera.look();
  for (let count = 0; count < 6 && (await meera.page.locator("h1").innerText()) !== "Please wait a little"; count += 1) {
    await meera.press("Send another code");
    await meera.page.waitForLoadState();
  }
  await expect(meera.page.locator("h1")).toHaveText("Please wait a little");
  await expect(meera.page.locator("main")).toContainText("minute");
  await meera.look();
});

test("in Hindi: what was chosen is kept through a code, and an artisan opens a shop by one", async ({ site, comes }) => {
  const meera = await comes();
  await meera.page.goto(`${site.url}/`);
  await chooseTime(meera, "farzana-begum");
  await sayWhere(meera);
  const checkout = new URL(meera.page.url()).pathname;
  await meera.open(`/hi/login/code?next=${encodeURIComponent(checkout)}`);
  await meera.fill({ "मोबाइल नंबर": "98290 54322" });
  await meera.press("कोड भेजें");
  await meera.look();
  await writeCode(meera, "+919829054322");
  await meera.look();
  await meera.page.locator("[name=name]").fill("मीरा जोशी");
  await meera.page.locator("[name=terms]").check();
  await meera.page.locator("[name=shared]").check();
  await meera.page.locator("main form button").first().click();
  await expect(meera.page).toHaveURL(new RegExp(`${checkout}$`));
  await expect(meera.page.locator("header")).toContainText("मीरा");

  const kamla = await comes();
  await kamla.page.goto(`${site.url}/hi/artisan/login`);
  await kamla.follow("फ़ोन पर आए कोड से साइन इन करें");
  await kamla.look();
  await kamla.fill({ "मोबाइल नंबर": "98290 54323" });
  await kamla.press("कोड भेजें");
  await writeCode(kamla, "+919829054323");
  await kamla.look();
  await kamla.page.locator("[name=name]").fill("कमला मेघवाल");
  await kamla.page.locator("[name=craft]").selectOption("embroidery");
  await kamla.page.locator("[name=place]").fill("बाड़मेर");
  await kamla.page.locator("[name=terms]").check();
  await kamla.page.locator("main form button").first().click();
  await expect(kamla.page).toHaveURL(/\/hi\/artisan$/);
});

test("who signs up with an address that has an account sees what everybody sees, and its owner is told", async ({ site, comes }) => {
  const stranger = await comes();
  const signUp = async (address: string) => {
    await stranger.page.goto(`${site.url}/register`);
    await stranger.fill({ "Your name": "Zoya Shaikh", "E-mail or mobile number": address, "Choose a password": "Lantern-Boat-77" });
    await stranger.page.locator("[name=terms]").check();
    await stranger.press("Create account");
    await stranger.look();
    return (await stranger.page.locator("main").innerText()).replaceAll(address, "ADDRESS");
  };
  expect(await signUp("customer@kalasetu.demo")).toBe(await signUp("nobody@journey.example"));
  await site.idle();
  const letters = (await (await fetch(`${site.url}/dev/inbox.json?to=customer@kalasetu.demo`)).json()) as { template: string; text: string }[];
  expect(letters[0]).toMatchObject({ template: "already_registered" });
});
