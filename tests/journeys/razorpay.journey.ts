import { KEYS, startRazorpay, type FakeRazorpay } from "../fakes/razorpay/server";
import { startSite } from "../support/site";
import { expect, test as base, type Visitor } from "./journey";
import { chooseTime, CUSTOMER, sayWhere, waitForState } from "./steps";

/** A site whose payments are Razorpay's, for which it must not be a demo, and a Razorpay on another site of this machine. */
const test = base.extend<{ razorpay: FakeRazorpay }>({
  razorpay: async ({}, use) => {
    const razorpay = await startRazorpay();
    await use(razorpay);
    await razorpay.close();
  },
  site: async ({ razorpay }, use) => {
    const template = process.env.KALASETU_TEMPLATE;
    const env = { NODE_ENV: "test", DEMO: "0", RAZORPAY_KEY_ID: KEYS.id, RAZORPAY_KEY_SECRET: KEYS.secret, RAZORPAY_WEBHOOK_SECRET: KEYS.webhook, RAZORPAY_API_BASE: razorpay.url };
    const site = await startSite({ ...(template ? { template } : {}), env });
    await use(site);
    await site.stop();
  },
});

/** Orders and goes to Razorpay's page. Gives the address of the booking. */
async function orderAndGo(visitor: Visitor): Promise<string> {
  await chooseTime(visitor, "farzana-begum");
  await sayWhere(visitor);
  await visitor.page.locator("main .btn").first().click();
  await expect(visitor.page).toHaveURL(/\/bookings\/[\w-]{22}\/payment/);
  await visitor.look();
  return visitor.page.url().replace(/\/payment.*/, "");
}

async function payThere({ page }: Visitor, razorpay: FakeRazorpay, button: "Pay" | "Fail"): Promise<void> {
  await page.locator("main .btn").first().click();
  await expect(page).toHaveURL(`${razorpay.url}/v1/checkout/embedded`);
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("button", { name: "Back to the shop" }).click();
}

test("a booking is paid on Razorpay's page, on another site, without JavaScript; messages that come twice and the wrong way round change nothing (A059)", async ({ comes, site, razorpay }) => {
  const ananya = await comes();
  await ananya.signIn(CUSTOMER);
  const booking = await orderAndGo(ananya);
  await payThere(ananya, razorpay, "Pay");
  await expect(ananya.page).toHaveURL(booking);
  await waitForState(ananya, booking, "confirmed");
  await ananya.look();
  const events = razorpay.webhooks.waiting.length;
  expect(await razorpay.webhooks.deliver(`${site.url}/webhooks/razorpay`, { times: 2, reversed: true })).toBe(events * 2);
  await waitForState(ananya, booking, "confirmed");
  await expect(ananya.page.getByText(/You paid/)).toHaveCount(1);
  expect([razorpay.books.orders.size, razorpay.books.payments.size]).toEqual([1, 1]);
});

test("a browser that never comes back is not needed: the message alone keeps the booking, and a forged one does nothing (A060)", async ({ comes, site, razorpay }) => {
  const ananya = await comes({ width: 240 });
  await ananya.signIn(CUSTOMER);
  const booking = await orderAndGo(ananya);
  await ananya.page.locator("main .btn").first().click();
  await ananya.page.getByRole("button", { name: "Pay", exact: true }).click();
  await expect(ananya.page.getByRole("button", { name: "Back to the shop" })).toBeVisible();
  const [sent] = razorpay.webhooks.waiting;
  const forged = new Headers(sent?.headers);
  forged.set("x-razorpay-signature", "0".repeat(64));
  expect((await fetch(`${site.url}/webhooks/razorpay`, { method: "POST", headers: forged, body: Buffer.from(sent?.raw ?? []) })).status).toBe(400);
  expect(await razorpay.webhooks.deliver(`${site.url}/webhooks/razorpay`)).toBe(2);
  await waitForState(ananya, booking, "confirmed");
});

test("a payment that fails there says so here, and is tried again; who turns back has not paid", async ({ comes, razorpay }) => {
  const ananya = await comes({ width: 1280 });
  await ananya.signIn(CUSTOMER);
  const booking = await orderAndGo(ananya);
  await payThere(ananya, razorpay, "Fail");
  await expect(ananya.page).toHaveURL(booking);
  await expect(ananya.page.getByRole("heading", { name: "The payment did not go through" })).toBeVisible();
  await ananya.look();
  await ananya.page.getByRole("link", { name: "Try again" }).click();
  await ananya.page.locator("main .btn").first().click();
  await ananya.page.getByRole("link", { name: "Cancel" }).click();
  await expect(ananya.page).toHaveURL(booking);
  await expect(ananya.page.locator("main")).toHaveAttribute("data-state", "awaiting_payment");
  await ananya.page.getByRole("link", { name: "Try again" }).click();
  await payThere(ananya, razorpay, "Pay");
  await waitForState(ananya, booking, "confirmed");
  expect(razorpay.books.orders.size).toBe(1);
});

test("while Razorpay does not answer, nothing is charged and the page says so; once it does, the booking can be paid", async ({ comes, razorpay }) => {
  razorpay.mishaps.push({ on: /POST .v1.orders$/, mishap: "html" });
  const ananya = await comes();
  await ananya.signIn(CUSTOMER);
  const booking = await orderAndGo(ananya);
  await ananya.press("Try again");
  await payThere(ananya, razorpay, "Pay");
  await waitForState(ananya, booking, "confirmed");
});
