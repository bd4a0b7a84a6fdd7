import { randomInt } from "node:crypto";
import mongoose from "mongoose";
import { beforeAll } from "vitest";
import { STAFF_ROLES, type StaffRole } from "~/domain/account/roles";
import { entryFor } from "~/domain/ledger/entry-for";
import { days } from "~/domain/time/instant";
import { randomId } from "~/http/signature.server";
import { Artisans } from "~/models/artisan.server";
import { CodeRequests } from "~/models/code-request.server";
import { Availabilities } from "~/models/availability.server";
import { breakIdOf, insertBreak } from "~/models/break.server";
import { Bookings } from "~/models/booking.server";
import { Payouts } from "~/models/payout.server";
import { insertJournalEntries } from "~/models/journal-entry.server";
import { writeRefundRequests } from "~/models/refund-request.server";
import { People } from "~/models/person.server";
import { ServiceDrafts } from "~/models/service-draft.server";
import { Sessions } from "~/models/session.server";
import { findStanding } from "~/models/standing.server";
import { findTaxDocumentsOfBooking } from "~/models/tax-document.server";
import { findStaffMember } from "~/models/staff.server";
import { paths } from "~/paths";
import { hashPassword } from "~/services/account/hash-password.server";
import { businessNow } from "~/services/clock/business-now.server";
import { closeMonths } from "~/services/month/close-months.server";
import { freezeMoney } from "~/services/payment/freeze-money.server";
import { sendAppeal } from "~/services/standing/send-appeal.server";
import { builtRoutes, type BuiltRoute } from "../../support/built-routes";
import type { Browser } from "../../support/browser";
import { openLinkedAccount } from "../../support/open-linked-account";
import { createPerson } from "../../support/create-person";
import { colleague, equipped, PASSWORD } from "../../services/staff/office";
import { suspended as suspend, warned as warn } from "../../services/standing/office";
import { askForLink, dayAhead, draft, goesTo, hold, openTestShop, pay, useMarket, type Market, type Shop } from "../bookings/market";

/** Who knocks at every door: nobody known, a customer and the artisan of his bookings, another of each, every role of staff, and one of staff after the password alone. */
export const ACTORS = ["anonymous", "owner", "customer", "artisan", "neighbour", ...STAFF_ROLES, "unproven"] as const;
export type Actor = (typeof ACTORS)[number];

/** What stands at the ids of addresses. */
export interface Things {
  shop: Shop;
  /** Bookings of the owner by where they have come to. */
  held: string;
  requested: string;
  served: string;
  /** One whose visit has begun and whose balance is not paid. */
  owing: string;
  completed: string;
  draft: string;
  /** The owner's receipt of the requested booking, and the name of its file. */
  document: string;
  file: string;
  /** What stands in the address by which somebody else may pay a booking of the customer's, who is not the owner. */
  shared: string;
  device: string;
  member: string;
  mail: string;
  closed: string;
  /** A service that its artisan has described and not published. */
  begun: string;
  picture: string;
  /** A refund of the owner's that waits for a second member, and something in which our books and the gateway's differ. */
  refund: string;
  difference: string;
  /** A month of the journal that is closed. */
  month: string;
  /** An artisan's account at the local gateway. */
  linked: string;
  /** A payment of his to the artisan's bank. */
  payout: string;
  /** Codes that were asked for: by nobody known to sign in, the same and written right, by the owner to prove himself and for a new address. */
  asked: string;
  proved: string;
  confirming: string;
  changing: string;
  /** The owner's link to his data. */
  ticket: string;
  /** Somebody whom the office has nothing against, somebody warned, somebody suspended, and his appeal. */
  blameless: string;
  warned: string;
  suspended: string;
  appeal: string;
}

export interface World {
  market: Market;
  routes: BuiltRoute[];
  things: Things;
  browsers: Record<Actor, Browser>;
  /** Each actor's own form token, on pages for people and on pages of the office. */
  csrf: Record<Area, Record<Actor, string>>;
  /** Words that stand in the owner's bookings and account and in nobody else's. */
  canaries: string[];
  /** A browser of the suspended person. */
  suspended: Browser;
  /** Another browser of an actor, signed in. */
  again(actor: Actor): Promise<Browser>;
}

/** Which cookie counts for an address. */
export type Area = "public" | "office";
export const areaOf = (path: string): Area => (/^\/admin(\/|$)/.test(path) ? "office" : "public");

const PEOPLE: readonly Actor[] = ["owner", "customer", "artisan", "neighbour"];

/** Whether an actor is signed in as far as pages of this area can see. */
export const isKnown = (actor: Actor, area: Area): boolean => actor !== "anonymous" && PEOPLE.includes(actor) === (area === "public");

/** A page of the area with a form on it, for somebody who is known there and for somebody who is not. */
export const pageWithForm = (actor: Actor, area: Area): string => {
  const known = isKnown(actor, area);
  return area === "public" ? (known ? paths.signOut() : paths.login()) : known ? paths.adminSignOut() : paths.adminLogin();
};

/** The form token of a browser, as a page of ours gave it. */
export async function tokenOf(browser: Browser, page: string): Promise<string> {
  return /name="csrf" value="([^"]+)"/.exec(await (await browser.get(page)).text())?.[1] ?? "";
}

const READINGS = /^audit_rows (person\.)?read:/;

/** Jobs that the clock starts by itself, whoever reads or writes meanwhile. */
const BY_THE_CLOCK = /^jobs \S+ .*"key":"[a-z_]+@\d{4}-\d\d-\d\dT/;

/** Differences in the books that a pass by the clock finds meanwhile; the one made here belongs to no payment that it looks at. */
const FOUND_MEANWHILE = /^breaks (?!unasked_refund\.rfnd_world )/;

const PASSING = ["sessions", "limits", "feed", "clocks", "audit_seals", "audit_waiting"];

/**
 * Everything that is kept: one line for each row, which is another when the row is. Left out: sessions (seeing one renews it),
 * counts of tries, the news between processes, the demo clock, the seals that are set by the second, and the record of who of staff read what; `without` says what else passes.
 */
export async function everything(without: readonly string[] = []): Promise<string[]> {
  const { db } = mongoose.connection;
  const names = ((await db?.listCollections().toArray()) ?? []).map(({ name }) => name).filter((name) => ![...PASSING, ...without].includes(name)).sort();
  const all = await Promise.all(names.map(async (name) => ((await db?.collection(name).find({}).toArray()) ?? []).map((row) => `${name} ${String(row._id)} ${JSON.stringify(row)}`)));
  return all.flat().filter((line) => ![READINGS, BY_THE_CLOCK, FOUND_MEANWHILE].some((passing) => passing.test(line))).sort();
}

/** A running site with bookings, staff and a browser for each actor. Every file that uses it has its own. */
export function useWorld(): World {
  const market = useMarket();
  const world = { market } as World;

  beforeAll(async () => {
    world.routes = await builtRoutes();
    const phone = `9${randomInt(100_000_000, 999_999_999)}`;
    const [owner, customer] = [await person("Malati Deshmukh", `+91${phone}`), await person("Farida Begum")];
    await People.updateOne({ _id: owner }, { $set: { "providers.google": `canary-${owner}`, passwordHash: await hashPassword(PASSWORD) } }).exec();
    const shop = await openTestShop({ profile: { mode: "request", pictures: [{ kind: "motif", craft: "pottery", look: "medal-0-7", alt: { en: "A pot", hi: "घड़ा" } }] } });
    const neighbour = await openTestShop();
    const closed = dayAhead(40);
    await Availabilities.updateOne({ _id: shop.artisan }, { $set: { exceptions: [{ date: closed, spans: [], reason: "Wedding" }] } }).exec();
    const members = Object.fromEntries(await Promise.all(STAFF_ROLES.map(async (role) => [role, await emailOf((await equipped(role)).id)] as const))) as Record<StaffRole, string>;
    const [unproven, member] = [await colleague("admin"), (await equipped("support")).id];
    const emails: Record<Exclude<Actor, "anonymous" | "unproven">, string> = { owner: mailOf(owner), customer: mailOf(customer), artisan: mailOf(shop.artisan), neighbour: mailOf(neighbour.artisan), ...members };
    world.again = async (actor) => {
      const browser = await market.browser();
      if (actor === "unproven") await browser.submit(paths.adminLogin(), { email: unproven.email, password: PASSWORD });
      else if (actor !== "anonymous") await browser.signInAs(emails[actor]);
      return browser;
    };
    world.browsers = Object.fromEntries(await Promise.all(ACTORS.map(async (actor) => [actor, await world.again(actor)] as const))) as Record<Actor, Browser>;
    const cases = await openCases(member);
    world.things = { ...(await fill(market, { browser: world.browsers.owner, other: world.browsers.customer, owner, shop, phone, closed, member })), ...(await askForCodes(world.browsers)), ...cases };
    world.suspended = await market.browser(cases.suspended);
    const tokensOf = async (area: Area) => Object.fromEntries(await Promise.all(ACTORS.map(async (actor) => [actor, await tokenOf(world.browsers[actor], pageWithForm(actor, area))] as const))) as Record<Actor, string>;
    world.csrf = { public: await tokensOf("public"), office: await tokensOf("office") };
    world.canaries = ["Malati", "Deshmukh", phone, `${phone.slice(0, 5)}\u00a0${phone.slice(5)}`, mailOf(owner), "47 Canary Lane", "behind the canary school", "A canary sings", "9812309876"];
    await market.site.idle();
  });

  return world;
}

const mailOf = (id: string): string => `${id.toLowerCase()}@test.example`;
const emailOf = async (id: string): Promise<string> => (await findStaffMember(id))?.email ?? "";

async function person(name: string, phone: string | null = null): Promise<string> {
  const id = randomId();
  await createPerson({ id, name, email: mailOf(id), phone, roles: ["customer"], locale: "en", createdAt: businessNow() });
  return id;
}

const idOf = (address: string): string => (address.split("?")[0] ?? "").split("/").pop() ?? "";

type Cases = Pick<Things, "blameless" | "warned" | "suspended" | "appeal">;

/** Whom the office decides about: one person as every other, one warned, one suspended who appeals. */
async function openCases(by: string): Promise<Cases> {
  const [blameless, warned, guilty] = [await person("Kiran Shah"), await person("Leela Nair"), await person("Joseph Mathew")];
  await warn(warned, by);
  await suspend(guilty, by);
  await sendAppeal({ person: guilty, words: "I was there", now: businessNow() });
  return { blameless, warned, suspended: guilty, appeal: (await findStanding(guilty)).suspensions[0]?.id ?? "" };
}

type Codes = Pick<Things, "asked" | "proved" | "confirming" | "changing" | "ticket">;

async function askForCodes({ anonymous, owner }: World["browsers"]): Promise<Codes> {
  const asked = idOf(goesTo(await anonymous.submit(paths.loginCode(), { phone: "98123 22222" })));
  const proved = idOf(goesTo(await anonymous.submit(paths.loginCode(), { phone: "98123 33333" })));
  await CodeRequests.updateOne({ _id: proved }, { $set: { usedAt: Date.now(), provedAt: Date.now() } }).exec();
  const confirming = idOf(goesTo(await owner.submit(paths.accountConfirmCode(), { to: "email" }, { from: paths.accountConfirm() })));
  const changing = idOf(goesTo(await owner.submit(paths.accountEmail(), { email: "changed.canary@test.example" })));
  const ticket = new URL(goesTo(await owner.submit(paths.accountData(), {})), "http://local").searchParams.get("file") ?? "";
  return { asked, proved, confirming, changing, ticket };
}

async function fill(market: Market, { browser, other, owner, shop, closed, member }: { browser: Browser; other: Browser; owner: string; shop: Shop; phone: string; closed: string; member: string }): Promise<Omit<Things, keyof Codes | keyof Cases>> {
  const words = { house: "47 Canary Lane", landmark: "behind the canary school", note: "A canary sings", phone: "98123 09876" };
  const booked = async (time: string, where: Shop = shop): Promise<string> => {
    const booking = await hold(browser, where, { time }, words);
    await pay(market, booking);
    return idOf(booking);
  };
  const requested = await booked("09:00");
  const [served, completed, owing] = [await booked("11:00"), await booked("13:00"), await booked("19:00")];
  const past = { start: Date.now() - 7_200_000, end: Date.now() - 3_600_000 };
  await Bookings.updateOne({ _id: served }, { $set: { state: "confirmed", ...past } }).exec();
  await Bookings.updateOne({ _id: owing }, { $set: { state: "confirmed", deposit: 40_000, ...past } }).exec();
  const closedIt = { event: "complete", actor: "artisan", at: businessNow(), from: "confirmed", to: "completed", reason: null };
  await Bookings.updateOne({ _id: completed }, { $set: { state: "completed", ...past }, $push: { history: closedIt } }).exec();
  const [refund, difference] = [randomId(), breakIdOf("unasked_refund", "rfnd_world")];
  await writeRefundRequests(requested, 0, [{ id: refund, amount: 100, reason: "quality", words: "", by: member, at: businessNow(), state: "open", decidedBy: null, decidedAt: null, answer: "", failure: null }], []);
  await insertBreak({ _id: difference, version: 1, kind: "unasked_refund", subject: "rfnd_world", of: "nothing", booking: requested, ours: null, theirs: 100, state: "open", foundAt: businessNow(), closedAt: null, closedBy: null, owner: null, note: "", alertedAt: null });
  await freezeMoney({ booking: served, key: `staff-${randomId()}`, reason: "complaint", now: businessNow() });
  const elsewhere = await openTestShop();
  const held = idOf(await hold(browser, elsewhere, { time: "15:00" }, words));
  await askForLink(browser, paths.booking({ booking: held }));
  const shared = idOf(await askForLink(other, await hold(other, elsewhere, { time: "09:00" })));
  const drafted = idOf(await draft(browser, shop, { time: "17:00" }, words));
  const second = await market.browser();
  await second.signInAs(mailOf(owner));
  const [first] = await Sessions.find({ person: owner }).sort({ createdAt: -1 }).limit(1).lean().exec();
  await market.site.idle();
  const [mail] = (await (await fetch(market.site.url + paths.devInboxJson())).json()) as { id: string }[];
  const [receipt] = await findTaxDocumentsOfBooking(requested);
  if (!receipt) throw new Error("The receipt was not issued");
  const begun = randomId();
  const details = { title: { en: "Glazing", hi: "रंगाई" }, description: { en: "Bring a pot", hi: "घड़ा लाएँ" }, prepare: null, lengthMinutes: 60, priceType: "fixed" as const, unitPrice: 50000, deposit: 100, places: ["workshop" as const], maxPeople: 2 };
  await ServiceDrafts.create({ _id: begun, version: 1, artisan: shop.artisan, ...details, publishing: false, changedAt: Date.now(), rubbishAt: new Date(Date.now() + 86_400_000) });
  const payout = `setl_${shop.artisan}`;
  await Payouts.create({ _id: payout, version: 1, artisan: shop.artisan, account: "acc_canary", amount: 88_200, state: "processed", bankReference: "UTRCANARY", failure: null, at: Date.now(), lines: [{ booking: completed, payment: `p${completed}`, transfer: "trf_canary", amount: 88_200 }], askAt: null, outbox: [], leases: {} });
  const before = businessNow() - days(100);
  await insertJournalEntries([entryFor({ kind: "transfer", id: "trf_canary", booking: completed, artisan: shop.artisan, currency: "INR", at: before, amount: 88_200 })]);
  const [month = ""] = await closeMonths(businessNow());
  const profile = await Artisans.findOne({ _id: shop.artisan }).lean().exec();
  if (!profile) throw new Error("The shop was not opened");
  return { shop, month, refund, difference, held, shared, requested, served, owing, completed, draft: drafted, document: receipt._id, file: `${receipt.number}.pdf`, device: first?._id.slice(0, 22) ?? "", member, mail: mail?.id ?? "", closed, begun, picture: "pottery.medal-0-7", linked: await openLinkedAccount(shop.artisan), payout };
}
