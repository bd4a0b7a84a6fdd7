import { expect, test, type Visitor } from "./journey";
import { ARTISAN, chooseTime, CUSTOMER, orderAndPay, sayWhere, waitForState, writeCode } from "./steps";

async function request(ananya: Visitor, slug = "ramesh-kumhar"): Promise<string> {
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, slug);
  await sayWhere(ananya);
  return orderAndPay(ananya);
}

const amounts = async (visitor: Visitor): Promise<string> => (await visitor.page.locator(".num").first().innerText()).trim();

test("the refund shown before cancelling is the refund that comes back", async ({ site, comes }) => {
  const ananya = await comes();
  const booking = await request(ananya, "farzana-begum");
  await waitForState(ananya, booking, "confirmed");
  await ananya.page.goto(`${booking}/cancellation`);
  await ananya.look();
  const shown = await amounts(ananya);
  await ananya.press("Cancel now");
  await waitForState(ananya, booking, "cancelled");
  await site.idle();
  await ananya.page.goto(booking);
  await ananya.look();
  await expect(ananya.page.locator("main")).toContainText(shown);
  await ananya.page.goto(`${booking}/cancellation`);
  await expect(ananya.page.getByRole("button", { name: "Cancel now" })).toHaveCount(0);
});

test("an artisan who says no gives everything back, with his reason", async ({ site, comes }) => {
  const ananya = await comes();
  const ramesh = await comes();
  const booking = await request(ananya);
  await waitForState(ananya, booking, "requested");
  await ramesh.signIn(ARTISAN, "/artisan/login");
  await ramesh.page.goto(`${booking}/decline`);
  await ramesh.look();
  await ramesh.press("Say no");
  await expect(ramesh.page.locator(".errors")).toBeVisible();
  await ramesh.look();
  await ramesh.page.locator("[name=reason]").first().check();
  await ramesh.press("Say no");
  await waitForState(ananya, booking, "declined");
  await site.idle();
  await ananya.page.goto(booking);
  await ananya.look();
  await expect(ananya.page.locator("main")).toContainText("Comes back to you");
});

test("a request nobody answers ends by itself and the money comes back", async ({ site, comes }) => {
  const ananya = await comes();
  const booking = await request(ananya);
  await waitForState(ananya, booking, "requested");
  await site.advance("PT25H");
  await waitForState(ananya, booking, "unanswered");
  await ananya.look();
});

test("an artisan who has to cancel a visit gives everything back", async ({ site, comes }) => {
  const ananya = await comes();
  const ramesh = await comes();
  const booking = await request(ananya);
  await waitForState(ananya, booking, "requested");
  await ramesh.signIn(ARTISAN, "/artisan/login");
  await ramesh.page.goto(`${booking}/acceptance`);
  await ramesh.press("Yes, I can");
  await waitForState(ramesh, booking, "confirmed");
  await ramesh.page.goto(`${booking}/cancellation`);
  await ramesh.look();
  await ramesh.page.locator("[name=reason]").first().check();
  await ramesh.press("Cancel now");
  await waitForState(ananya, booking, "cancelled");
  await site.idle();
  const letters = (await (await fetch(`${site.url}/dev/inbox.json`)).json()) as { to: string; subject: string }[];
  expect(letters.filter((letter) => letter.to === CUSTOMER).map((letter) => letter.subject).join("\n")).toMatch(/cancel/i);
});

test("somebody else's booking is not there for others", async ({ site, comes }) => {
  const ananya = await comes();
  const stranger = await comes();
  const booking = await request(ananya);
  await stranger.page.goto(`${site.url}/register`);
  await stranger.fill({ "Your name": "Zoya Shaikh", "E-mail or mobile number": "zoya@journey.example", "Choose a password": "Lantern-Boat-77" });
  await stranger.page.locator("[name=terms]").check();
  await stranger.press("Create account");
  await writeCode(stranger, "zoya@journey.example");
  for (const path of ["", "/payment", "/cancellation", "/receipt", "/review", "/acceptance", "/decline"]) {
    const answer = await stranger.page.goto(booking + path);
    expect([403, 404], path).toContain(answer?.status());
    expect(await stranger.page.content()).not.toContain("Ambamata");
  }
});

test("an artisan closes a visit after its start, the customer confirms that all went well, and can book again", async ({ site, comes }) => {
  const ananya = await comes();
  const farzana = await comes();
  await ananya.signIn(CUSTOMER);
  await chooseTime(ananya, "farzana-begum", { day: "first" });
  const chosen = new URL(ananya.page.url()).searchParams;
  const start = Date.parse(`${chosen.get("day")}T${chosen.get("time")}:00+05:30`);
  await sayWhere(ananya);
  const booking = await orderAndPay(ananya);
  await waitForState(ananya, booking, "confirmed");

  await farzana.page.request.post(`${site.url}/dev/sign-in`, { data: { email: "artisan2@kalasetu.demo", role: "artisan" }, headers: { "x-kala-dev": "1" } });
  await farzana.page.goto(`${booking}/completion`);
  await expect(farzana.page.getByRole("button", { name: "Yes, done" })).toHaveCount(0);

  await site.advance(`PT${Math.ceil((start - Date.now()) / 60_000) + 5}M`);
  await farzana.page.goto(`${booking}/completion`);
  await farzana.look();
  await farzana.press("Yes, done");
  await waitForState(farzana, booking, "completed");
  await waitForState(ananya, booking, "completed");
  await ananya.page.getByRole("link", { name: "All went well" }).click();
  await ananya.look();
  await ananya.press("Yes, pay now");
  await waitForState(ananya, booking, "completed");
  await expect(ananya.page.getByRole("link", { name: "All went well" })).toHaveCount(0);
  await expect(ananya.page.locator("main")).toContainText("Confirmed by the customer");
  await ananya.page.getByRole("link", { name: "Book again" }).first().click();
  await expect(ananya.page).toHaveURL(/farzana-begum/);
  await ananya.look();
});
