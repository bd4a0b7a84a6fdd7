import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { Artisans } from "~/models/artisan.server";
import { People } from "~/models/person.server";
import { paths } from "~/paths";
import { personalIn } from "../../support/output";
import { createCustomer, draft, hold, openTestShop, pay, useMarket } from "../bookings/market";
import { colleague, PASSWORD } from "../../services/staff/office";

const market = useMarket();

const CANARY = { name: "Malati Canary", identifier: "canary.person@test.example", password: "nine green lamps", terms: "yes" };
const VISIT = { house: "47 Canary Lane", landmark: "behind the canary school", note: "A canary sings", phone: "98123 09876" };
const FORGED = '\r\n{"event":"forged"}\u001b[31m';

/** A request with a line break and colours in whatever a header lets through. */
function askRudely(path: string, headers: Record<string, string>, body = ""): Promise<number | undefined> {
  const { port } = new URL(market.site.url);
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method: body ? "POST" : "GET", headers: { ...headers, ...(body ? { "content-length": Buffer.byteLength(body) } : {}) } }, (answer) => resolve(answer.resume().statusCode));
    sent.on("error", reject);
    sent.end(body);
  });
}

const printedLines = () => market.site.output().split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as { event: string; [name: string]: unknown });
const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

describe("what the site prints", () => {
  it("names nobody, whoever comes and whatever goes wrong (C44), and no visitor writes into it (C45)", async () => {
    const shop = await openTestShop();
    const browser = await market.browser();
    await browser.register(CANARY);
    await pay(market, await hold(browser, shop, {}, VISIT));
    await draft(browser, shop, { time: "12:00" }, VISIT);
    await browser.submit(paths.signOut(), {});
    expect((await browser.submit(paths.login(), { ...CANARY, password: "seven green lamps" })).status).toBe(422);
    expect((await browser.submit(paths.login(), { identifier: CANARY.identifier, password: CANARY.password })).status).toBe(303);
    await browser.submit(paths.forgot(), { identifier: CANARY.identifier });
    await market.site.idle();
    const letters = (await (await fetch(market.site.url + paths.devInboxJson({ to: CANARY.identifier }))).json()) as { links: { href: string }[]; text: string }[];
    const link = /\/reset\/[\w-]+/.exec(letters.map(({ text }) => text).join())?.[0] ?? "";
    expect(link).not.toBe("");
    expect((await (await market.browser()).submit(link, { password: CANARY.password })).status).toBe(303);

    // A page that breaks, with the person's words in the reason.
    await browser.submit(paths.login(), { identifier: CANARY.identifier, password: CANARY.password });
    await People.collection.updateOne({ email: CANARY.identifier }, { $set: { createdAt: `${CANARY.identifier} +919812309876` } } as never);
    await Artisans.collection.updateOne({ _id: shop.artisan as never }, { $unset: { name: 1 } });
    const broken = await Promise.all([paths.account(), paths.bookings(), paths.artisan({ slug: shop.slug })].map(async (path) => (await browser.get(path)).status));
    expect(broken).toContain(500);

    // Bodies and webhooks that are refused, and an operator's words in every header and path.
    const json = { "content-type": "application/json" };
    const rude = { "user-agent": `canary ${CANARY.identifier} \t{"event":"forged"}`, referer: `${market.site.url}/?mail=${CANARY.identifier}`, cookie: `ks_auth=${"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl"}` };
    await askRudely(paths.apiUsersLogin(), { ...json, ...rude }, `{"identifier":"${CANARY.identifier}`);
    await askRudely(paths.apiUsersMe(), { ...rude, authorization: "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl" });
    await askRudely(paths.paymentsWebhook(), { ...json, ...rude, "x-razorpay-signature": "canary" }, JSON.stringify({ email: CANARY.identifier, contact: "+919812309876" }));
    await askRudely(`/${encodeURIComponent(FORGED)}?q=${encodeURIComponent(FORGED + CANARY.identifier)}`, rude);
    await askRudely(`/search?q=${encodeURIComponent(`9812309876 ${FORGED}`)}&_data=x`, rude);
    await browser.post(paths.login(), { identifier: `${CANARY.identifier}${FORGED}`, password: FORGED, [FORGED]: "x" });
    await browser.submit(paths.login(), { identifier: `${CANARY.identifier}${FORGED}`, password: FORGED });
    await fetch(market.site.url + paths.apiUsersRegister(), { method: "POST", headers: json, body: JSON.stringify({ ...CANARY, name: FORGED, [FORGED]: 1 }) });

    await pause();
    expect(printedLines().filter(({ event }) => event === "error").length).toBeGreaterThan(0);
    expect(printedLines().filter(({ event }) => event === "request").length).toBeGreaterThan(20);
    expect(personalIn(market.site.output())).toEqual([]);
    expect(market.site.output()).not.toContain("Malati");
    expect(printedLines().filter(({ event }) => event === "forged")).toEqual([]);
  });

  it("is looked through by something that would find each of these", () => {
    for (const text of ["a@b.example", "+919812309876", "98123 09876", "eyJhbGciOiJI.eyJzdWIiOiJj", "ks_auth=x", "/reset/abcdefghijklmnopqrst", "seven blue pots", "\u001b[31m", 'x\n{"event":"forged"}']) expect([text, personalIn(`{"event":"x"} ${text}`).length > 0]).toEqual([text, true]);
    expect(personalIn(`{"at":"2026-11-26T15:00:00.000Z","event":"request","requestId":"${randomUUID()}","ms":1795707039}`)).toEqual([]);
  });

  it("tells of sign-ins, refusals, spent limits and readings of people's data, by ids alone (C43)", async () => {
    const { email, _id: member } = await colleague("support");
    const office = await market.browser();
    await office.submit(paths.adminLogin(), { email, password: "not this one" });
    await office.submit(paths.adminLogin(), { email, password: PASSWORD });
    const staff = await market.browser();
    await staff.signInAs(email);
    const booking = (await hold(await market.browser(await createCustomer()), await openTestShop())).split("/").pop() ?? "";
    expect((await staff.get(paths.adminBooking({ booking }))).status).toBe(200);
    expect((await staff.get(paths.adminStaff())).status).toBe(403);
    const guess = await market.browser();
    for (let count = 0; count < 11; count += 1) await guess.submit(paths.login(), { identifier: "nobody.canary@test.example", password: "not this one" });
    await pause();
    const said = (event: string) => printedLines().filter((line) => line.event === event);
    expect(said("sign_in_refused")).toContainEqual(expect.objectContaining({ staff: member }));
    expect(said("sign_in_refused")).toContainEqual(expect.objectContaining({ person: null }));
    expect(said("signed_in")).toContainEqual(expect.objectContaining({ person: member, role: "staff", secondFactor: false }));
    expect(said("signed_out").length).toBeGreaterThan(0);
    expect(said("refused")).toContainEqual(expect.objectContaining({ status: 403, route: "routes/admin/staff", person: member }));
    expect(said("refused")).toContainEqual(expect.objectContaining({ status: 429, route: "routes/auth/login", person: null }));
    expect(said("limit_hit")).toContainEqual(expect.objectContaining({ budget: "password" }));
    expect(said("personal_data_read")).toContainEqual(expect.objectContaining({ staff: member, booking }));
  });
});
