import { expect, type Visitor } from "./journey";

export const CUSTOMER = "customer@kalasetu.demo";
export const ARTISAN = "artisan@kalasetu.demo";
export const ADMIN = "admin@kalasetu.demo";

/** A day in the month that the calendar shows as free, late enough that every policy still gives all back. */
export async function chooseTime(visitor: Visitor, slug: string, { day = "last", service = 0 }: { day?: "first" | "last"; service?: number } = {}): Promise<void> {
  const { page } = visitor;
  await page.goto(new URL(`/artisans/${slug}`, page.url()).href);
  await page.locator(".row a").nth(service).click();
  const next = page.locator(".mon a").last();
  if (day === "last" && (await next.count()) > 0) await next.click();
  await visitor.look();
  const free = page.locator(".cal a");
  await (day === "first" ? free.first() : free.last()).click();
  await page.locator(".times a").first().click();
  await visitor.look();
}

/** Fills in where, for how many and a note, and goes on to the price. */
export async function sayWhere(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const home = page.locator("[name=place][value=home]");
  if ((await home.count()) > 0) {
    await home.check();
    await page.locator("[name=pin]").fill("313001");
    await page.locator("[name=house]").fill("14 Ambamata Scheme");
    await page.locator("[name=landmark]").fill("near the water tank");
  } else await page.locator("[name=place]").first().check();
  await page.locator("[name=people]").fill("2");
  await page.locator("[name=phone]").fill("98765 43210");
  await page.locator("[name=note]").fill("We live on the second floor, no lift.");
  await page.locator("main form button").last().click();
  await expect(page).toHaveURL(/\/checkout\//);
  await visitor.look();
}

/** Presses the button that leads to the gateway's page; before it may stand a link for telephones, and a button that asks whether it is paid. */
export const goToBank = ({ page }: Visitor): Promise<void> => page.locator("main form:has([name=order_id]) button").click();

/** Orders what is in the draft and pays at the local gateway with the outcome that its button says. Gives the address of the booking. */
export async function orderAndPay(visitor: Visitor, outcome: RegExp = /^Payment succeeds/): Promise<string> {
  const { page } = visitor;
  await page.locator("main .btn").first().click();
  await expect(page).toHaveURL(/\/bookings\/[\w-]{22}\/payment/);
  await visitor.look();
  const booking = page.url().replace(/\/payment.*/, "");
  await goToBank(visitor);
  await expect(page).toHaveURL(/\/dev\/payments\//);
  await page.getByRole("button", { name: outcome }).click();
  return booking;
}

/** Loads the booking until it stands in a state; the truth may take the gateway a moment. */
export async function waitForState(visitor: Visitor, booking: string, state: string): Promise<void> {
  await expect(async () => {
    await visitor.page.goto(booking);
    await expect(visitor.page.locator("main")).toHaveAttribute("data-state", state, { timeout: 500 });
  }).toPass({ timeout: 15_000, intervals: [200] });
}

/** The code in the newest message to an address, as its owner reads it. Waits until one has come that is not `besides`. */
export async function readCode(visitor: Visitor, to: string, besides = ""): Promise<string> {
  const inbox = new URL(`/dev/inbox.json?to=${encodeURIComponent(to)}`, visitor.page.url()).href;
  let code = "";
  await expect(async () => {
    const letters = (await (await fetch(inbox)).json()) as { template: string; text: string }[];
    code = letters.flatMap(({ template, text }) => (template === "code" ? (/\d{6}/.exec(text) ?? []) : []))[0] ?? "";
    expect(code).not.toBe(besides);
  }).toPass({ timeout: 15_000, intervals: [100] });
  return code;
}

/** Writes the code that has just come to an address, on the page that asks for it. */
export async function writeCode(visitor: Visitor, to: string): Promise<void> {
  await expect(visitor.page.locator("#code")).toBeVisible();
  await visitor.page.locator("#code").fill(await readCode(visitor, to));
  await visitor.page.locator("main form button").first().click();
}
