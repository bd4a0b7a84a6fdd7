import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import mongoose from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { DEMO_ARTISAN, DEMO_CUSTOMER, DEMO_STAFF, DEMO_SUSPENDED } from "~/models/seed/demo/accounts";
import { paths } from "~/paths";
import { explains, NO_EXPLAIN } from "../support/abilities";
import { Browser } from "../support/browser";
import { describeService } from "../support/offer-service";
import { createCustomer, openTestShop, type Shop } from "../support/shop";
import { startSite, type Site } from "../support/site";
import { askForLink, detailsPath, draft, hold } from "./bookings/market";

type Command = Record<string, unknown>;

/** Collections that hold a handful of rows for ever. */
const SMALL = new Set(["clocks", "staff"]);

const SIZE = ["--artisans", "30", "--bookings", "200"];

/** The most documents that a page may look at to show what it shows. */
const MOST_EXAMINED = 400;

const folder = mkdtempSync(path.join(tmpdir(), "kalasetu-queries-"));
const noted = path.join(folder, "commands");
let site: Site;
let close: () => Promise<void>;
let shop: Shop;
let visitor: string;
let booking: string;

beforeAll(async () => {
  const template = path.join(folder, "data");
  spawnSync(process.execPath, ["--import", "tsx", "app/models/cli/seed.ts", ...SIZE], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, MONGO_URI: "", DATA_DIR: template, DEMO: "1", NODE_ENV: "production" } });
  site = await startSite({ template, size: SIZE, env: { COMMANDS_FILE: noted, NODE_OPTIONS: `--import=${path.resolve("tests/support/note-commands.mjs")}`, REDIS_CACHE_TTL: "0" } });
  ({ close } = await connectDatabase({ uri: site.database ?? undefined, dataDir: site.dataDir }));
  shop = await openTestShop();
  visitor = `${(await createCustomer()).toLowerCase()}@test.example`;
  booking = await hold(await browserOf(visitor), shop);
});

afterAll(async () => {
  await close();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function browserOf(email: string | null): Promise<Browser> {
  const browser = new Browser(site.url);
  if (email) await browser.signInAs(email);
  return browser;
}

/** The commands that opening a page sends. */
async function commandsOf(where: string, email: string | null): Promise<Command[]> {
  const answer = await (await browserOf(email)).get(where);
  expect(answer.status).toBe(200);
  await answer.text();
  const last = JSON.parse(readFileSync(noted, "utf8").trim().split("\n").at(-1) ?? "") as { path: string; commands: Command[] };
  expect(last.path).toBe(where);
  return last.commands;
}

/** How the database reads for a command, and how many documents it looks at. */
async function explained(command: Command): Promise<{ what: string; scans: boolean; examined: number }> {
  const [verb = "", collection] = Object.entries(command)[0] ?? [];
  const rest = Object.fromEntries(Object.entries(command).filter(([name]) => !/^(lsid|\$db|\$clusterTime|txnNumber|cursor|readConcern)$/.test(name)));
  const asked = verb === "aggregate" ? { ...rest, cursor: {} } : rest;
  const answer = (await mongoose.connection.getClient().db().command({ explain: asked, verbosity: "executionStats" })) as { executionStats: { totalDocsExamined: number }; queryPlanner: unknown };
  const isTally = verb === "count" && rest.query === undefined;
  return { what: `${verb} ${String(collection)} ${JSON.stringify(rest.filter ?? rest.query ?? rest.pipeline ?? {})}`, scans: !isTally && !SMALL.has(String(collection)) && JSON.stringify(answer.queryPlanner).includes("COLLSCAN"), examined: answer.executionStats.totalDocsExamined };
}

const shopMail = (): string => `${shop.artisan.toLowerCase()}@test.example`;

/** A service that the shop's artisan has described and not published. */
async function begunService(): Promise<string> {
  return (await describeService(await browserOf(shopMail()))).split("/").at(-2) ?? "";
}

/** The latest payout that the demo artisan finds in his list. */
async function latestPayout(): Promise<string> {
  const list = await (await (await browserOf(DEMO_ARTISAN)).get(paths.artisanPayouts())).text();
  return /href="(\/artisan\/money\/payouts\/[^"?]+)"/.exec(list)?.[1] ?? "";
}

const PAGES: Record<string, { where: () => string | Promise<string>; who?: () => string; most: number }> = {
  home: { where: () => paths.home(), most: 6 },
  search: { where: () => paths.search({ q: "pottery" }), most: 4 },
  "a search by place and price": { where: () => paths.search({ place: "Jaipur", sort: "price" }), most: 4 },
  craft: { where: () => paths.craft({ craft: "pottery" }), most: 4 },
  profile: { where: () => paths.artisan({ slug: "ramesh-kumhar" }), most: 6 },
  "choose a time": { where: () => paths.chooseTime({ slug: shop.slug }, { service: shop.service._id }), most: 5 },
  details: { where: () => detailsPath(shop, { time: "16:00" }), most: 6 },
  checkout: { where: async () => draft(await browserOf(visitor), shop, { time: "14:00" }), who: () => visitor, most: 10 },
  "a booking": { where: () => booking, who: () => visitor, most: 7 },
  "the link of a booking": { where: async () => (await askForLink(await browserOf(visitor), booking), `${booking}/pay-link`), who: () => visitor, most: 6 },
  "a link that somebody else pays by": { where: async () => askForLink(await browserOf(visitor), booking), most: 5 },
  "the documents of a booking": { where: () => `${booking}/documents`, who: () => visitor, most: 7 },
  "an artisan's documents": { where: () => paths.artisanDocuments(), who: () => DEMO_ARTISAN, most: 3 },
  "an artisan's tier": { where: () => paths.artisanTier(), who: shopMail, most: 9 },
  "the office's page of a tier": { where: () => paths.adminPersonTier({ person: shop.artisan }), who: () => DEMO_STAFF, most: 9 },
  "the office's months": { where: () => paths.adminMonths(), who: () => DEMO_STAFF, most: 4 },
  "the office's documents": { where: () => paths.adminDocuments(), who: () => DEMO_STAFF, most: 5 },
  "the office's documents of somebody": { where: () => paths.adminDocuments({ q: "Ramesh" }), who: () => DEMO_STAFF, most: 8 },
  "a customer's bookings": { where: () => paths.bookings(), who: () => DEMO_CUSTOMER, most: 8 },
  "the artisan's day": { where: () => paths.artisanToday(), who: () => DEMO_ARTISAN, most: 14 },
  "the artisan's bookings": { where: () => paths.artisanBookings(), who: () => DEMO_ARTISAN, most: 8 },
  "what the artisan offers and has begun": { where: () => paths.artisanServices(), who: () => DEMO_ARTISAN, most: 7 },
  "the artisan's money": { where: () => paths.artisanMoney(), who: () => DEMO_ARTISAN, most: 15 },
  "how the artisan is paid": { where: () => paths.artisanPayee(), who: () => DEMO_ARTISAN, most: 5 },
  "the artisan's payouts": { where: () => paths.artisanPayouts(), who: () => DEMO_ARTISAN, most: 4 },
  "a payout": { where: latestPayout, who: () => DEMO_ARTISAN, most: 6 },
  "a new service": { where: () => paths.artisanNewService(), who: () => DEMO_ARTISAN, most: 4 },
  "the price of a service that is begun": { where: async () => paths.artisanDraftPrice({ draft: await begunService() }), who: () => shopMail(), most: 5 },
  "a service looked over": { where: async () => paths.artisanDraftPublishing({ draft: await begunService() }), who: () => shopMail(), most: 5 },
  "the office's bookings": { where: () => paths.adminBookings(), who: () => DEMO_STAFF, most: 10 },
  "the office's bookings by a name": { where: () => paths.adminBookings({ q: "Ramesh" }), who: () => DEMO_STAFF, most: 27 },
  "the office's people": { where: () => paths.adminPeople(), who: () => DEMO_STAFF, most: 7 },
  "the office's artisans, the second page": { where: () => paths.adminPeople({ role: "artisan", after: `${Date.now()}.x` }), who: () => DEMO_STAFF, most: 7 },
  "people by the beginning of a name": { where: () => paths.adminPeople({ q: "Ramesh" }), who: () => DEMO_STAFF, most: 10 },
  "people who are suspended": { where: () => paths.adminPeople({ standing: "suspended" }), who: () => DEMO_STAFF, most: 7 },
  "people who appeal": { where: () => paths.adminPeople({ standing: "appeal" }), who: () => DEMO_STAFF, most: 7 },
  "a person's page": { where: () => paths.adminPerson({ person: shop.artisan }), who: () => DEMO_STAFF, most: 15 },
  "the office's appeals": { where: () => paths.adminAppeals(), who: () => DEMO_STAFF, most: 3 },
  "a suspension as its person reads it": { where: () => paths.accountSuspension(), who: () => DEMO_SUSPENDED, most: 2 },
  "the office's payments, with the refunds that wait": { where: () => paths.adminPayments(), who: () => DEMO_STAFF, most: 8 },
  "what reached our own bank": { where: () => paths.adminSettlements(), who: () => DEMO_STAFF, most: 4 },
  "frozen money": { where: () => paths.adminFreezes(), who: () => DEMO_STAFF, most: 5 },
  "the office's differences": { where: () => paths.adminBreaks(), who: () => DEMO_STAFF, most: 4 },
  "all differences ever found": { where: () => paths.adminBreaks({ state: "all" }), who: () => DEMO_STAFF, most: 4 },
};

describe("a page asks the database little, and always by an index", () => {
  it.for(Object.entries(PAGES))("%s", async ([, { where, who, most }], { skip }) => {
    const commands = await commandsOf(await where(), who?.() ?? null);
    expect(commands.length).toBeLessThanOrEqual(most);
    skip(!(await explains()), NO_EXPLAIN);
    const reads = await Promise.all(commands.filter((command) => ["find", "aggregate", "count"].includes(Object.keys(command)[0] ?? "")).map(explained));
    expect(reads.filter(({ scans }) => scans).map(({ what }) => what)).toEqual([]);
    expect(reads.filter(({ examined }) => examined > MOST_EXAMINED).map(({ what }) => what)).toEqual([]);
  });
});
