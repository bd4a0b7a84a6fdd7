import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { minutes } from "~/domain/time/instant";
import { findPersonByIdentifier, People } from "~/models/person.server";
import { Sessions } from "~/models/session.server";
import { paths } from "~/paths";
import { hashPassword } from "~/services/account/hash-password.server";
import { Browser } from "../../support/browser";
import { useGoogleSite } from "../../support/google-site";
import { somebody } from "../../services/account/people";
import { goesTo, look, read } from "../bookings/market";
import { claimsOf, makeKey, signToken } from "../../fakes/token";

const world = useGoogleSite();
const PASSWORD = "seven blue pots";

beforeEach(() => {
  world.google.reset();
  world.google.state.user = { sub: randomUUID(), email: `${randomUUID()}@example.in`, email_verified: true, name: "Ananya Rao" };
});

const newBrowser = () => new Browser(world.site.url);
const emailNow = () => world.google.state.user.email ?? "";
const personNow = () => findPersonByIdentifier({ kind: "email", email: emailNow() });
const homeward = (address: string) => address.replace(world.site.url, "");

/** Presses the button, comes back from Google, and gives the address of the page that follows. */
async function goThere(browser: Browser, from: string = paths.googleBegin({ as: "customer" })): Promise<string> {
  const back = await world.google.visit(goesTo(await browser.get(from)));
  return homeward(goesTo(await browser.get(homeward(back))));
}

/** Joins as a customer, all the way. */
async function join(browser: Browser): Promise<void> {
  const page = await goThere(browser);
  const answer = await browser.submit(page, { name: "Ananya Rao", terms: "yes" });
  expect([answer.status, goesTo(answer)]).toEqual([303, paths.bookings()]);
}

/** Signs in somebody who has an account with a password; `proved` says whether its address ever was. */
async function withPassword(browser: Browser, { name, email, proved = true }: { name: string; email: string; proved?: boolean }): Promise<void> {
  await somebody({ name, email, proved, passwordHash: await hashPassword(PASSWORD) });
  await browser.submit(paths.login(), { identifier: email, password: PASSWORD });
}

const isIn = async (browser: Browser, as: "customer" | "artisan" = "customer") => (await browser.get(as === "artisan" ? paths.artisanToday() : paths.bookings())).status === 200;

describe("the button", () => {
  it("stands on all four doors, as a link that keeps where one was going", async () => {
    for (const [page, to] of [
      [paths.login({ next: "/checkout/x" }), paths.googleBegin({ as: "customer", next: "/checkout/x" })],
      [paths.register(), paths.googleBegin({ as: "customer" })],
      [paths.artisanLogin(), paths.googleBegin({ as: "artisan" })],
      [paths.artisanRegister(), paths.googleBegin({ as: "artisan" })],
    ] as const) {
      expect((await look(newBrowser(), page)).html).toContain(`href="${to.replaceAll("&", "&amp;")}"`);
    }
  });

  it("leads to Google, and what has to come back is sealed in a cookie of this browser alone", async () => {
    const answer = await fetch(world.site.url + paths.googleBegin({ as: "customer" }), { redirect: "manual" });
    expect(answer.status).toBe(303);
    expect(goesTo(answer)).toContain(`${world.google.issuer}/authorize?`);
    const asked = new URL(goesTo(answer)).searchParams;
    expect(asked.get("redirect_uri")).toBe(`${world.site.url}/auth/google/return`);
    const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith("ks_google=")) ?? "";
    expect(line).toMatch(/HttpOnly; SameSite=Lax; Max-Age=600$/);
    expect(line).not.toContain(asked.get("state") ?? "-");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });
});

describe("somebody new", () => {
  it("is asked for the terms with his name written in, and has no account before", async () => {
    const browser = newBrowser();
    const page = await goThere(browser);
    expect(page).toBe(paths.googleContinue());
    const { html } = await look(browser, page);
    expect(html).toContain('value="Ananya Rao"');
    expect(html).toContain(emailNow());
    expect(await read(await browser.submit(page, { name: "Ananya Rao" }))).toMatchObject({ status: 422 });
    expect(await personNow()).toBeNull();
    expect(await isIn(browser)).toBe(false);
    const answer = await browser.submit(page, { name: "Ananya Rao", terms: "yes", shared: "yes" });
    expect([answer.status, goesTo(answer)]).toEqual([303, paths.bookings()]);
    expect(await personNow()).toMatchObject({ name: "Ananya Rao", roles: ["customer"], passwordHash: null, providers: { google: world.google.state.user.sub } });
    expect(await Sessions.findOne({ person: (await personNow())?._id ?? "" }).lean().exec()).toMatchObject({ sharedPhone: true });
    expect(await isIn(browser)).toBe(true);
  });

  it("opens a shop by the artisans' door", async () => {
    const browser = newBrowser();
    const page = await goThere(browser, paths.googleBegin({ as: "artisan" }));
    expect(await read(await browser.submit(page, { name: "Kamla Devi", terms: "yes", craft: "pottery", place: "nowhere at all" }))).toMatchObject({ status: 422 });
    const answer = await browser.submit(page, { name: "Kamla Devi", terms: "yes", craft: "pottery", place: "Molela" });
    expect(goesTo(answer)).toBe(paths.artisanToday());
    expect(await personNow()).toMatchObject({ roles: ["artisan"] });
    expect(await isIn(browser, "artisan")).toBe(true);
  });

  it("with an address that Google has not proved is told so, and gets nothing", async () => {
    world.google.state.user.email_verified = false;
    const browser = newBrowser();
    const page = await goThere(browser);
    expect(await look(browser, page)).toMatchObject({ reason: "email_not_proved" });
    const csrf = /name="csrf" value="([^"]+)"/.exec((await look(browser, paths.login())).html)?.[1] ?? "";
    await browser.post(page, { csrf, name: "Ananya Rao", terms: "yes" });
    expect(await personNow()).toBeNull();
    expect(await isIn(browser)).toBe(false);
  });
});

describe("somebody who has an account", () => {
  it("is asked to press one button, and goes where he was going", async () => {
    await join(newBrowser());
    const browser = newBrowser();
    const page = await goThere(browser, paths.googleBegin({ as: "customer", next: paths.accountDevices() }));
    expect((await look(browser, page)).html).toContain("You go on as Ananya Rao.");
    expect(await isIn(browser)).toBe(false);
    expect(goesTo(await browser.submit(page, {}))).toBe(paths.accountDevices());
    expect(await isIn(browser)).toBe(true);
    expect(await People.countDocuments({ email: emailNow() }).exec()).toBe(1);
  });

  it("holds both sides: the artisans' door asks for a shop once, and then each door gives its side", async () => {
    await join(newBrowser());
    const browser = newBrowser();
    const page = await goThere(browser, paths.googleBegin({ as: "artisan" }));
    expect((await look(browser, page)).html).toContain("no shop yet");
    expect(goesTo(await browser.submit(page, { craft: "mehendi", place: "Hyderabad" }))).toBe(paths.artisanToday());
    expect(await personNow()).toMatchObject({ roles: ["customer", "artisan"] });
    const again = newBrowser();
    await again.submit(await goThere(again, paths.googleBegin({ as: "artisan" })), {});
    expect(await isIn(again, "artisan")).toBe(true);
  });

  it("whose address is proved is told that Google is linked from now on", async () => {
    await join(newBrowser());
    await People.updateOne({ email: emailNow() }, { $unset: { "providers.google": 1 } }).exec();
    const browser = newBrowser();
    const page = await goThere(browser);
    expect((await look(browser, page)).html).toContain("From now on Google signs you in too");
    await browser.submit(page, {});
    expect(await personNow()).toMatchObject({ providers: { google: world.google.state.user.sub } });
  });

  it("that a stranger made with his address takes it over, and the stranger is out", async () => {
    const stranger = newBrowser();
    await withPassword(stranger, { name: "Some Stranger", email: emailNow(), proved: false });
    expect(await isIn(stranger)).toBe(true);
    const owner = newBrowser();
    const page = await goThere(owner);
    expect((await look(owner, page)).html).toContain("nobody proved that address");
    expect(goesTo(await owner.submit(page, {}))).toBe(paths.bookings());
    expect([await isIn(owner), await isIn(stranger)]).toEqual([true, false]);
    expect(await read(await stranger.submit(paths.login(), { identifier: emailNow(), password: PASSWORD }))).toMatchObject({ status: 422, reason: "wrong_credentials" });
  });

  it("that is suspended gets in as far as what says why, and nothing is linked", async () => {
    await join(newBrowser());
    await People.updateOne({ email: emailNow() }, { $set: { suspended: true } }).exec();
    const browser = newBrowser();
    const page = await goThere(browser);
    expect((await look(browser, page)).html).toContain("You go on as Ananya Rao.");
    await browser.submit(page, {});
    expect(await isIn(browser)).toBe(false);
    expect(goesTo(await browser.get(paths.bookings()))).toBe(paths.accountSuspension());
  });
});

describe("a return that leads nowhere", () => {
  const fault = async (browser: Browser, address: string) => {
    const to = homeward(goesTo(await browser.get(homeward(address))));
    return { to, html: (await look(browser, to)).html };
  };
  const backFrom = async (browser: Browser, from = paths.googleBegin({ as: "customer", next: "/search" })) => world.google.visit(goesTo(await browser.get(from)));

  it("of somebody who changed his mind says that nothing changed, at the door he came by, and keeps where he was going", async () => {
    world.google.state.bend = (back) => void back.searchParams.set("error", "access_denied");
    const browser = newBrowser();
    const { to, html } = await fault(browser, await backFrom(browser, paths.googleBegin({ as: "artisan", next: "/search" })));
    expect(to).toBe(paths.artisanLogin({ google: "cancelled", next: "/search" }));
    expect(html).toContain("Nothing has changed");
  });

  it("in Hindi is answered in Hindi", async () => {
    world.google.state.bend = (back) => void back.searchParams.set("error", "access_denied");
    const browser = newBrowser();
    const { to, html } = await fault(browser, await backFrom(browser, `/hi${paths.googleBegin({ as: "customer" })}`));
    expect(to).toBe("/hi/login?google=cancelled");
    expect(html).toContain("कुछ नहीं बदला");
  });

  it.each<[string, (browser: Browser) => Promise<string>, string]>([
    ["with another state", async (browser) => (await backFrom(browser)).replace(/state=[^&]+/, "state=forged"), "not_genuine"],
    ["begun in another browser", async () => backFrom(newBrowser()), "lost"],
    ["that belongs to an earlier try", async (browser) => {
      const earlier = await backFrom(browser);
      await browser.get(paths.googleBegin({ as: "customer" }));
      return earlier;
    }, "not_genuine"],
    ["with a code that was used already", async (browser) => {
      world.google.state.refusal = { status: 400, body: { error: "invalid_grant" } };
      return backFrom(browser);
    }, "not_genuine"],
    ["with somebody else's nonce", async (browser) => {
      world.google.state.forge = (claims) => ({ ...claims, nonce: "x".repeat(43) });
      return backFrom(browser);
    }, "not_genuine"],
    ["for another client", async (browser) => {
      world.google.state.forge = (claims) => ({ ...claims, aud: "another" });
      return backFrom(browser);
    }, "not_genuine"],
    ["that has run out", async (browser) => {
      world.google.state.forge = (claims) => ({ ...claims, iat: 1000, exp: 2000 });
      return backFrom(browser);
    }, "not_genuine"],
    ["that Google did not sign", async (browser) => {
      world.google.state.swap = (token) => signToken(claimsOf(token), makeKey("strange"));
      return backFrom(browser);
    }, "not_genuine"],
    ["while Google fails", async (browser) => {
      world.google.state.refusal = { status: 503, body: {} };
      return backFrom(browser);
    }, "unavailable"],
  ])("%s says what to do", async (_how, come, code) => {
    const browser = newBrowser();
    const { to, html } = await fault(browser, await come(browser));
    expect(to).toContain(`${paths.login()}?google=${code}`);
    expect(html).toMatch(/role="alert"/);
    expect(await personNow()).toBeNull();
    expect(await isIn(browser)).toBe(false);
  });

  it("when it is loaded again leads on to the same page, and after signing in to the account", async () => {
    const browser = newBrowser();
    const back = homeward(await backFrom(browser));
    const page = homeward(goesTo(await browser.get(back)));
    expect(homeward(goesTo(await browser.get(back)))).toBe(page);
    await browser.submit(page, { name: "Ananya Rao", terms: "yes" });
    expect(goesTo(await browser.get(back))).toBe(paths.account());
    expect(goesTo(await browser.get(page))).toBe(paths.bookings());
  });

  it("is not believed in another browser though its cookies are, one for the other", async () => {
    const browser = newBrowser();
    await backFrom(browser);
    const trip = /ks_google=([^;]+)/.exec(browser.cookie())?.[1] ?? "";
    const answer = await fetch(world.site.url + paths.googleContinue(), { redirect: "manual", headers: { cookie: `ks_google_back=${trip}` } });
    expect(goesTo(answer)).toBe(paths.login({ google: "lost" }));
  });

  it("to the last page without anything kept says how to begin", async () => {
    expect(goesTo(await newBrowser().get(paths.googleContinue()))).toBe(paths.login({ google: "lost" }));
  });
});

describe("the last form", () => {
  it("takes nothing without its token, and sent twice makes one account", async () => {
    const browser = newBrowser();
    const page = await goThere(browser);
    const words = { name: "Ananya Rao", terms: "yes" };
    expect((await browser.post(page, words)).status).toBeGreaterThanOrEqual(400);
    expect(await personNow()).toBeNull();
    const form = { ...(await browser.hidden(page)), ...words };
    const twice = await Promise.all([browser.post(page, form), browser.post(page, form)]);
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(await People.countDocuments({ email: emailNow() }).exec()).toBe(1);
  });

  it("cannot be opened with a cookie that was made by hand", async () => {
    const made = Buffer.from(JSON.stringify({ until: Date.now() + 1e6, value: { as: "customer" } })).toString("base64url");
    const answer = await fetch(world.site.url + paths.googleContinue(), { redirect: "manual", headers: { cookie: `ks_google_back=${made}` } });
    expect(goesTo(answer)).toBe(paths.login({ google: "lost" }));
  });
});

describe("ways in, on the account page", () => {
  it("link Google, show it, and unlink it after asking, but never the last", async () => {
    const browser = newBrowser();
    await withPassword(browser, { name: "Ananya Rao", email: `${randomUUID()}@example.in` });
    expect((await look(browser, paths.accountWays())).html).toContain("Not linked");
    const page = await goThere(browser, paths.googleBegin({ as: "link" }));
    expect(page).toBe(paths.accountGoogle());
    expect((await look(browser, page)).html).toContain(emailNow());
    expect(goesTo(await browser.submit(page, {}))).toBe(paths.accountWays());
    expect((await look(browser, paths.accountWays())).html).toContain("Linked with your account");
    const other = newBrowser();
    await other.submit(await goThere(other), {});
    expect(await isIn(other)).toBe(true);
    expect(goesTo(await browser.submit(paths.accountWayRemoval({ provider: "google" }), {}))).toBe(paths.accountWays());
    expect((await look(browser, paths.accountWays())).html).toContain("Not linked");
    const joined = newBrowser();
    await join(joined);
    expect(await look(joined, paths.accountWayRemoval({ provider: "google" }))).toMatchObject({ reason: "last_way_in" });
    expect((await browser.get(paths.accountWayRemoval({ provider: "myspace" }))).status).toBe(404);
  });

  it("asks for a fresh proof before one is linked, and before one is taken away (C09)", async () => {
    const browser = newBrowser();
    await join(browser);
    const { _id: person } = (await personNow()) ?? { _id: "" };
    await Sessions.updateMany({ person, endedAt: null }, { $set: { authAt: Date.now() - minutes(5) } }).exec();
    const csrf = (await browser.hidden(paths.signOut())).csrf ?? "";
    for (const path of [paths.accountGoogle(), paths.accountWayRemoval({ provider: "google" })]) {
      expect([path, goesTo(await browser.get(path))]).toEqual([path, paths.accountConfirm({ next: path })]);
      expect([path, goesTo(await browser.post(path, { csrf })).split("?")[0]]).toEqual([path, paths.accountConfirm()]);
    }
    expect((await personNow())?.providers.google).toBe(world.google.state.user.sub);
  });

  it("do not link what another account holds, nor what another session asked for", async () => {
    await join(newBrowser());
    const browser = newBrowser();
    await withPassword(browser, { name: "Ramesh Kumar", email: `${randomUUID()}@example.in` });
    const page = await goThere(browser, paths.googleBegin({ as: "link" }));
    expect(await read(await browser.submit(page, {}))).toMatchObject({ status: 422, reason: "linked_to_another" });
    await browser.submit(paths.signOut(), {});
    await withPassword(browser, { name: "Next Person", email: `${randomUUID()}@example.in` });
    expect(goesTo(await browser.get(page))).toBe(paths.accountWays({ google: "lost" }));
  });

  it("are for people who are signed in", async () => {
    for (const page of [paths.accountWays(), paths.accountGoogle(), paths.accountWayRemoval({ provider: "google" })]) expect(goesTo(await newBrowser().get(page))).toContain(paths.login());
    expect(goesTo(await newBrowser().get(paths.googleBegin({ as: "link" })))).toBe(paths.login({ next: paths.accountWays() }));
  });
});
