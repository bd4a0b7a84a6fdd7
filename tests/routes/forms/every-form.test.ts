import { readFileSync } from "node:fs";
import mongoose from "mongoose";
import { beforeAll, describe, expect, it } from "vitest";
import { Bookings } from "~/models/booking.server";
import { findStaffMember } from "~/models/staff.server";
import { paths } from "~/paths";
import routes from "~/routes";
import type { Browser } from "../../support/browser";
import { openLinkedAccount } from "../../support/open-linked-account";
import { equipped } from "../../services/staff/office";
import { createCustomer, draft, goesTo, hold, openTestShop, pay, type Shop, useMarket } from "../bookings/market";

const market = useMarket();

/** A route that takes a posted form. */
interface FormRoute {
  pattern: string;
  file: string;
  policy: string;
}

const formRoutes = ((): FormRoute[] => {
  const found: FormRoute[] = [];
  const walk = (list: readonly { path?: string; file?: string; children?: unknown }[], parent: string): void => {
    for (const { path, file = "", children } of list) {
      const pattern = `${parent}/${path ?? ""}`.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
      const source = readFileSync(`app/${file}`, "utf8");
      if (/export (const|async function|function) action\b/.test(source)) found.push({ pattern, file, policy: /policy: "(\w+)"/.exec(source)?.[1] ?? "" });
      if (children) walk(children as typeof list, pattern);
    }
  };
  walk(routes, "");
  return found;
})();

/** Those that a program calls, whose signature or header is checked instead; `/api` takes no form at all. */
const forPrograms = ["/webhooks/razorpay", "/payments/return", "/pay/:token/return", "/dev/sign-in"];
/** Those whose page asks nothing of whoever is signed out, or leads on. */
const LEADS_ON = new Set<string>(["/sign-out"]);

const addresses = {} as Record<string, string>;
const emails = {} as Record<"customer" | "artisan" | "staff", string>;

beforeAll(async () => {
  const [instant, asking] = [await openTestShop(), await openTestShop({ profile: { mode: "request" } })];
  const person = await createCustomer();
  emails.customer = `${person.toLowerCase()}@test.example`;
  emails.artisan = `${asking.artisan.toLowerCase()}@test.example`;
  const browser = await market.browser(person);
  const paid = async (shop: Shop, time: string): Promise<string> => {
    const booking = await hold(browser, shop, { time });
    await pay(market, booking);
    return booking;
  };
  const [requested, done, agreed] = [await paid(asking, "11:00"), await paid(await openTestShop(), "13:00"), await paid(await openTestShop(), "15:00")];
  const held = await hold(browser, instant, { time: "09:00" });
  const id = (booking: string): string => booking.split("/").pop() ?? "";
  await Bookings.updateOne({ _id: id(done) }, { $set: { state: "completed" } }).exec();
  await Bookings.updateOne({ _id: id(agreed) }, { $set: { artisan: asking.artisan, state: "confirmed", start: Date.now() - 7_200_000, end: Date.now() - 3_600_000 } }).exec();
  emails.staff = (await findStaffMember((await equipped("super_admin")).id))?.email ?? "";
  const member = (await equipped("support")).id;
  Object.assign(addresses, {
    [paths.checkout.pattern]: await draft(browser, instant, { time: "17:00" }),
    [paths.bookingDetails.pattern]: paths.bookingDetails({ slug: instant.slug }, { service: instant.service._id, day: "2099-01-01", time: "10:00" }),
    [paths.payment.pattern]: `${held}/payment`,
    [paths.paymentCheck.pattern]: `${held}/payment/check`,
    [paths.release.pattern]: `${held}/release`,
    [paths.acceptance.pattern]: `${requested}/acceptance`,
    [paths.decline.pattern]: `${requested}/decline`,
    [paths.cancellation.pattern]: `${requested}/cancellation`,
    [paths.completion.pattern]: `${agreed}/completion`,
    [paths.review.pattern]: `${done}/review`,
    [paths.reset.pattern]: paths.reset({ token: "x" }),
    [paths.accountConfirmCodeEntry.pattern]: paths.accountConfirmCodeEntry({ request: "x" }),
    [paths.accountCode.pattern]: paths.accountCode({ request: "x" }),
    [paths.verify.pattern]: paths.verify({ token: "x" }),
    [paths.undo.pattern]: paths.undo({ token: "x" }),
    [paths.accountDevice.pattern]: paths.accountDevice({ device: "d" }),
    [paths.artisanClosedDay.pattern]: paths.artisanClosedDay({ date: "2099-01-01" }),
    [paths.artisanService.pattern]: paths.artisanService({ service: asking.service._id }),
    [paths.artisanServiceRemoval.pattern]: paths.artisanServiceRemoval({ service: asking.service._id }),
    [paths.artisanPhotoRemoval.pattern]: paths.artisanPhotoRemoval({ picture: "p" }),
    [paths.adminInvitation.pattern]: paths.adminInvitation({ token: "x" }),
    [paths.adminStaffRole.pattern]: paths.adminStaffRole({ member }),
    [paths.adminStaffRemoval.pattern]: paths.adminStaffRemoval({ member }),
    [paths.adminStaffSecondFactor.pattern]: paths.adminStaffSecondFactor({ member }),
    [paths.devGatewayAccount.pattern]: paths.devGatewayAccount({ account: await openLinkedAccount(asking.artisan) }),
    [paths.devTakenPayment.pattern]: paths.devTakenPayment({ payment: id(done) }),
    [paths.devPayment.pattern]: paths.devPayment({ payment: id(held) }),
  });
  await market.site.idle();
});

const addressOf = ({ pattern }: FormRoute): string => addresses[pattern] ?? pattern;

/** Who may use it: the artisan for what only he answers. */
function emailFor({ policy, pattern }: FormRoute): string | null {
  if (policy === "staff" || policy === "staff_entry") return emails.staff;
  if (policy === "artisan" || ["acceptance", "decline", "completion"].some((end) => pattern.endsWith(end))) return emails.artisan;
  return policy === "guest" ? null : emails.customer;
}

const PASSING = new Set(["sessions", "limits", "kept_forms", "feed", "audit_seals", "audit_waiting"]);

/** A job that the clock starts by itself, whoever sends what meanwhile. */
const isByTheClock = (row: object): boolean => "key" in row && /^[a-z_]+@\d{4}-\d\d-\d\dT/.test(String(row.key));

/** Everything that is kept, but for what lives by the minute. */
async function everything(): Promise<string> {
  const db = mongoose.connection.db;
  const names = ((await db?.listCollections().toArray()) ?? []).map(({ name }) => name).filter((name) => !PASSING.has(name)).sort();
  return JSON.stringify(await Promise.all(names.map(async (name) => [name, ((await db?.collection(name).find({}).toArray()) ?? []).filter((row) => !(name === "jobs" && isByTheClock(row)))])));
}

/** What a page of an earlier session of this browser would send. */
const OLD = "o".repeat(32);

async function settled(browser: Browser, answer: Response): Promise<{ status: number; html: string }> {
  if (answer.status !== 303) return { status: answer.status, html: await answer.text() };
  return settled(browser, await browser.get(goesTo(answer)));
}

const everyForm = formRoutes.filter(({ pattern, policy }) => !forPrograms.includes(pattern) && !policy.startsWith("api_"));

/** Sends a form to every route; gives the routes that did not answer as they should, each with what was wrong. */
async function failing(check: (route: FormRoute, browser: Browser) => Promise<string | null>): Promise<string[]> {
  const wrong: string[] = [];
  const before = await everything();
  for (const route of everyForm) {
    const problem = await check(route, await market.browser());
    if (problem) wrong.push(`${route.pattern}: ${problem}`);
  }
  return (await everything()) === before ? wrong : [...wrong, "something was written"];
}

/** What is wrong with the answer to an old form, or null. */
async function unlikeAgain(browser: Browser, answer: Response): Promise<string | null> {
  if (![303, 409, 410].includes(answer.status)) return `answered ${answer.status}`;
  const { status, html } = await settled(browser, answer);
  if (![200, 409, 410].includes(status)) return `led to ${status}`;
  return html.includes("Nothing was done yet") ? null : "did not say that nothing was done";
}

const WORDS = { note: "My own words", reason: "My own words", name: "My own words" };

describe("a form of yesterday's page, to whichever of our routes", () => {
  it("comes back as a page that says so, and nothing is done", async () => {
    expect(
      await failing(async (route, browser) => {
        const email = emailFor(route);
        if (email) await browser.signInAs(email);
        return unlikeAgain(browser, await browser.post(addressOf(route), { csrf: OLD, ...WORDS }));
      }),
    ).toEqual([]);
  }, 60_000);

  it("leads whoever is signed out by now to the way in, or back to the form", async () => {
    expect(await failing(async (route, browser) => (LEADS_ON.has(route.pattern) ? null : unlikeAgain(browser, await browser.post(addressOf(route), { csrf: OLD, ...WORDS }))))).toEqual([]);
  }, 60_000);

  it("is refused and not kept when it comes from another site, or without any token", async () => {
    expect(
      await failing(async (route, browser) => {
        const answers = [await browser.post(addressOf(route), { csrf: OLD, note: "Not ours" }, { origin: "https://evil.example" }), await browser.post(addressOf(route), { note: "Not ours" })];
        return answers.every(({ status }) => status === 403) ? null : answers.map(({ status }) => status).join();
      }),
    ).toEqual([]);
    expect(JSON.stringify(await mongoose.connection.db?.collection("kept_forms").find({}).toArray())).not.toContain("Not ours");
  }, 60_000);
});
