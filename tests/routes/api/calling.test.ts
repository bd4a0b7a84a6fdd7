import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { randomId } from "~/http/signature.server";
import { People } from "~/models/person.server";
import { Sessions } from "~/models/session.server";
import { paths } from "~/paths";
import { Browser } from "../../support/browser";
import { createPerson } from "../../support/create-person";
import { startSite, type Site } from "../../support/site";
import { PASSWORD, usualHash } from "../../support/usual-password";
import { codeOf, Program, type Answer } from "./program";

let site: Site;
let close: () => Promise<void>;
beforeAll(async () => {
  site = await startSite({ env: { TRUST_PROXY: "1", CORS_ORIGINS: "https://shop.example,*.vercel.app" } });
  ({ close } = await connectDatabase({ uri: site.database ?? undefined, dataDir: site.dataDir }));
});
afterAll(async () => {
  await close();
  await site.stop();
});

const TOKEN = { "x-kalasetu-session": "token" };
const someone = () => ({ name: "Asha Rao", identifier: `${randomUUID()}@test.example`, password: PASSWORD, terms: "yes" });
const program = (headers?: Record<string, string>) => new Program(site.url, headers);
const bearer = ({ body }: { body: Record<string, unknown> | null }) => ({ authorization: `Bearer ${String(body?.token)}` });
const fieldsOf = (answer: { body: Record<string, unknown> | null }) => (answer.body?.error as { fields?: Record<string, string> }).fields;

/** A program of somebody who has an account, known by a cookie. */
async function registered() {
  const who = someone();
  const caller = program();
  await createPerson({ id: randomId(), name: who.name, email: who.identifier, passwordHash: await usualHash(), roles: ["customer"], locale: "en", createdAt: Date.now() });
  const made = await caller.post(paths.apiUsersLogin(), { identifier: who.identifier, password: PASSWORD });
  return { who, caller, made, csrf: { "x-kalasetu-csrf": String(made.body?.csrf) } };
}

describe("a customer's program", () => {
  it("makes an account, asks who it is, signs out and in again", async () => {
    const [who, caller] = [someone(), program()];
    const made = await caller.register(paths.apiUsersRegister(), who);
    const csrf = { "x-kalasetu-csrf": String(made.body?.csrf) };
    expect([made.status, made.body]).toEqual([201, { person: { id: expect.any(String), name: "Asha Rao", roles: ["customer"], language: "en" }, role: "customer", csrf: expect.any(String) }]);
    const me = await caller.get(paths.apiUsersMe());
    expect([me.status, me.body]).toEqual([200, { ...made.body, person: { ...(made.body?.person as object), email: who.identifier, phone: null }, suspended: false, terms: "accepted" }]);
    const out = await caller.post(paths.apiUsersLogout(), {}, csrf);
    expect([out.status, out.headers.get("clear-site-data"), out.body]).toEqual([204, '"cache", "storage"', null]);
    expect((await caller.get(paths.apiUsersMe())).status).toBe(401);
    const again = await caller.post(paths.apiUsersLogin(), { identifier: who.identifier, password: PASSWORD });
    expect([again.status, again.body?.person]).toEqual([200, made.body?.person]);
  });

  it("with the password of an account that exists is let in, and with another is not", async () => {
    const { who } = await registered();
    const again = await program().post(paths.apiUsersRegister(), { ...who, name: "Somebody Else" });
    expect([again.status, (again.body?.person as { name: string }).name]).toEqual([200, "Asha Rao"]);
    const stranger = await program().post(paths.apiUsersRegister(), { ...who, password: "nine green lamps" });
    expect([stranger.status, stranger.body, stranger.headers.getSetCookie().join()]).toEqual([202, { request: expect.stringMatching(/^[\w-]{22}$/) }, expect.not.stringContaining("ks_auth")]);
  });

  it("is not told whether an address has an account: the answer is the same, and only its owner hears more", async () => {
    const { who } = await registered();
    const [taken, free] = [await program().post(paths.apiUsersRegister(), { ...who, password: "nine green lamps" }), await program().post(paths.apiUsersRegister(), someone())];
    const shape = ({ status, headers, body }: Answer) => [status, Object.keys(body ?? {}), JSON.stringify(body).length, [...headers.keys()].sort()];
    expect(shape(taken)).toEqual(shape(free));
    await site.idle();
    const letters = (await (await fetch(site.url + paths.devInboxJson({ to: who.identifier }))).json()) as { template: string }[];
    expect(letters.map(({ template }) => template)).toContain("already_registered");
    expect(codeOf(await program().post(paths.apiUsersRegisterCode(), { request: taken.body?.request, code: "000000" }))).toMatch(/^code_/);
  });

  it("makes no account by another's code, by a wrong one, or by one that was used", async () => {
    const [one, other] = [someone(), someone()];
    const asked = await program().post(paths.apiUsersRegister(), one);
    const elsewhere = await program().post(paths.apiUsersRegister(), other);
    const code = await new Browser(site.url).readCode(one.identifier);
    const wrong = code === "000000" ? "111111" : "000000";
    const write = (request: unknown, digits: string) => program().post(paths.apiUsersRegisterCode(), { request, code: digits });
    expect([codeOf(await write(elsewhere.body?.request, code)), codeOf(await write(asked.body?.request, wrong)), codeOf(await write("A".repeat(22), code))]).toEqual(["code_wrong", "code_wrong", "code_late"]);
    expect(await People.countDocuments({ email: { $in: [one.identifier, other.identifier] } })).toBe(0);
    expect((await write(asked.body?.request, code)).status).toBe(201);
    expect([codeOf(await write(asked.body?.request, code)), await People.countDocuments({ email: one.identifier })]).toEqual(["code_used", 1]);
  });

  it("is not an artisan's, until it opens a shop", async () => {
    const { who, caller } = await registered();
    expect([(await caller.get(paths.apiAuthMe())).status, codeOf(await program().post(paths.apiAuthLogin(), { identifier: who.identifier, password: PASSWORD }))]).toEqual([401, "no_shop"]);
    const shop = await program().post(paths.apiAuthRegister(), { ...who, craft: "pottery", place: "Molela" });
    expect([shop.status, shop.body?.role, (shop.body?.person as { roles: string[] }).roles]).toEqual([200, "artisan", ["customer", "artisan"]]);
    const artisan = program();
    await artisan.post(paths.apiAuthLogin(), { identifier: who.identifier, password: PASSWORD });
    expect([(await artisan.get(paths.apiAuthMe())).status, (await artisan.get(paths.apiUsersMe())).status]).toEqual([200, 401]);
  });

  it("is told in the language it asks for what is wrong with which field", async () => {
    const answer = await program({ "accept-language": "hi-IN,en;q=0.5" }).post(paths.apiAuthRegister(), { name: "A", identifier: "nobody", password: "short", craft: "nothing", place: "Nowhere" });
    expect([answer.status, codeOf(answer), Object.keys(fieldsOf(answer) ?? {}).sort()]).toEqual([422, "invalid", ["craft", "identifier", "name", "password", "place", "terms"]]);
    expect(fieldsOf(answer)?.password).toMatch(/\p{Script=Devanagari}/u);
  });
});

describe("a session", () => {
  it("is given as a cookie or as a token, never as both", async () => {
    const who = someone();
    const byToken = await program(TOKEN).register(paths.apiUsersRegister(), who);
    expect([byToken.status, byToken.headers.getSetCookie(), Object.keys(byToken.body ?? {}).sort()]).toEqual([201, [], ["endsAt", "person", "role", "token"]]);
    const byCookie = await program().post(paths.apiUsersLogin(), { identifier: who.identifier, password: PASSWORD });
    expect([Object.keys(byCookie.body ?? {}).sort(), byCookie.headers.getSetCookie().join()]).toEqual([["csrf", "person", "role"], expect.stringMatching(/ks_auth=.*HttpOnly; SameSite=Lax/)]);
    const me = await program(bearer(byToken)).get(paths.apiUsersMe());
    expect([me.status, me.headers.getSetCookie(), me.body?.csrf]).toEqual([200, [], undefined]);
  });

  it("by token needs no header, and ends when it signs out", async () => {
    const entry = await program(TOKEN).register(paths.apiUsersRegister(), someone());
    const caller = program(bearer(entry));
    expect((await caller.post(paths.apiUsersLogout())).status).toBe(204);
    expect([(await caller.get(paths.apiUsersMe())).status, (await caller.post(paths.apiUsersLogout())).status]).toEqual([401, 401]);
  });

  it("by cookie changes nothing without the header that belongs to it", async () => {
    const [one, other] = [await registered(), await registered()];
    for (const headers of [{}, other.csrf, { "x-kalasetu-csrf": "" }]) {
      const answer = await one.caller.post(paths.apiUsersLogout(), {}, headers as Record<string, string>);
      expect([answer.status, codeOf(answer)]).toEqual([403, "csrf"]);
    }
    expect((await one.caller.get(paths.apiUsersMe())).status).toBe(200);
    const cookie = one.caller.cookie();
    expect((await one.caller.post(paths.apiUsersLogout(), {}, one.csrf)).status).toBe(204);
    expect((await program({ cookie }).post(paths.apiUsersLogout(), {}, one.csrf)).status).toBe(401);
  });

  it("of a cookie counts for nothing beside an Authorization, good or bad", async () => {
    const { caller } = await registered();
    for (const authorization of ["Bearer junk", "Bearer", "Basic YTpi", ""]) expect([(await caller.get(paths.apiUsersMe(), { authorization })).status, (await caller.post(paths.apiUsersLogout(), {}, { authorization })).status]).toEqual([401, 401]);
    expect((await caller.get(paths.apiUsersMe())).status).toBe(200);
  });

  it("by token opens no page", async () => {
    const entry = await program(TOKEN).register(paths.apiUsersRegister(), someone());
    const page = await fetch(site.url + paths.account(), { redirect: "manual", headers: bearer(entry) });
    expect([page.status, page.headers.get("location")]).toEqual([303, expect.stringContaining(paths.login())]);
  });

  it("of somebody suspended says so, signs out, and is no way to anything else", async () => {
    const { who, made } = await registered();
    await People.updateOne({ _id: (made.body?.person as { id: string }).id }, { $set: { suspended: true } }).exec();
    const entry = await program(TOKEN).post(paths.apiUsersLogin(), { identifier: who.identifier, password: PASSWORD });
    const caller = program(bearer(entry));
    const me = await caller.get(paths.apiUsersMe());
    expect([entry.status, me.status, me.body?.suspended]).toEqual([200, 200, true]);
    expect(codeOf(await program().post(paths.apiAuthRegister(), { ...who, craft: "pottery", place: "Molela" }))).toBe("suspended");
    expect((await caller.post(paths.apiUsersLogout())).status).toBe(204);
    expect((await caller.get(paths.apiUsersMe())).status).toBe(401);
  });
});

describe("another site", () => {
  const from = (origin: string, headers: Record<string, string> = {}) => program({ origin, ...headers });

  it("that is named whole may use cookies", async () => {
    const who = someone();
    const shop = from("https://shop.example");
    const made = await shop.register(paths.apiUsersRegister(), who);
    expect([made.status, made.headers.get("access-control-allow-origin"), made.headers.get("access-control-allow-credentials")]).toEqual([201, "https://shop.example", "true"]);
    expect(made.headers.get("vary")).toContain("Origin");
    expect((await shop.get(paths.apiUsersMe())).status).toBe(200);
    expect(codeOf(await shop.post(paths.apiUsersLogout()))).toBe("csrf");
  });

  it("named by its ending calls with a token, and its cookies count for nothing", async () => {
    const { caller, who } = await registered();
    const words = { identifier: who.identifier, password: PASSWORD };
    const guest = from("https://x.vercel.app");
    expect(codeOf(await guest.post(paths.apiUsersLogin(), words))).toBe("token_needed");
    const entry = await guest.post(paths.apiUsersLogin(), words, TOKEN);
    expect([entry.status, entry.headers.get("access-control-allow-origin"), entry.headers.get("access-control-allow-credentials"), entry.headers.getSetCookie()]).toEqual([200, "https://x.vercel.app", null, []]);
    expect((await guest.get(paths.apiUsersMe(), bearer(entry))).status).toBe(200);
    expect((await from("https://x.vercel.app", { cookie: caller.cookie() }).get(paths.apiUsersMe())).status).toBe(401);
  });

  it("of the reader's own machine calls with a token outside production", async () => {
    const made = await from("http://localhost:5173").register(paths.apiUsersRegister(), someone(), TOKEN);
    expect([made.status, made.headers.get("access-control-allow-origin"), made.headers.get("access-control-allow-credentials")]).toEqual([201, "http://localhost:5173", null]);
  });

  it.each(["https://evilvercel.app", "https://x.vercel.app.evil.com", "http://shop.example", "https://evil.example", "null", "*"])("such as %s may neither call nor ask whether it may", async (origin) => {
    const before = await Sessions.countDocuments();
    const { who, caller } = await registered();
    const entry = { identifier: who.identifier, password: PASSWORD };
    const answers = [
      await from(origin).post(paths.apiUsersLogin(), entry, TOKEN),
      await from(origin).post(paths.apiUsersRegister(), someone()),
      await from(origin, { cookie: caller.cookie() }).get(paths.apiUsersMe()),
      await from(origin).send(paths.apiUsersLogin(), { method: "OPTIONS", headers: { "access-control-request-method": "POST" } }),
    ];
    for (const answer of answers) expect([answer.status, codeOf(answer), answer.headers.get("access-control-allow-origin")]).toEqual([403, "wrong_origin", null]);
    expect(await Sessions.countDocuments()).toBe(before + 1);
  });

  it("that shows itself by Referer or Sec-Fetch-Site alone may not call either", async () => {
    for (const headers of [{ referer: "https://evil.example/x" }, { referer: "nonsense" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }]) expect(codeOf(await program(headers as Record<string, string>).post(paths.apiUsersRegister(), someone()))).toBe("wrong_origin");
  });

  it("is told before it calls what it may send", async () => {
    const { status, headers, body } = await from("https://x.vercel.app").send(paths.apiUsersLogin(), { method: "OPTIONS", headers: { "access-control-request-method": "POST", "access-control-request-headers": "authorization" } });
    expect([status, body, headers.get("access-control-allow-methods"), headers.get("access-control-max-age")]).toEqual([204, null, "POST, OPTIONS", "600"]);
    for (const name of ["authorization", "content-type", "idempotency-key", "x-kalasetu-csrf", "x-kalasetu-session"]) expect(headers.get("access-control-allow-headers")).toContain(name);
  });

  it("reads no page of ours", async () => {
    for (const path of [paths.home(), paths.account(), paths.login()]) expect((await fetch(site.url + path, { redirect: "manual", headers: { origin: "https://shop.example" } })).headers.get("access-control-allow-origin")).toBeNull();
  });

  it("is ours only with a cookie: our own pages get no token", async () => {
    expect(codeOf(await from(site.url).post(paths.apiUsersRegister(), someone(), TOKEN))).toBe("token_for_others");
    const made = await from(site.url, { "sec-fetch-site": "same-origin" }).register(paths.apiUsersRegister(), someone());
    expect([made.status, made.headers.get("access-control-allow-origin")]).toEqual([201, null]);
  });
});

describe("a body", () => {
  const login = (body: string, headers: Record<string, string> = {}) => program().post(paths.apiUsersLogin(), body, headers);

  it("is JSON and nothing else, and an object", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=latin1", "text/json", "application/jsonp"]) expect([type, codeOf(await login("{}", { "content-type": type }))]).toEqual([type, "not_json"]);
    expect(codeOf(await login("{}", { "content-encoding": "gzip" }))).toBe("not_json");
    for (const body of ["{", "[]", "null", "1", '"x"', "\u0000"]) expect([body, codeOf(await login(body))]).toEqual([body, "bad_json"]);
    expect((await login("[".repeat(10_000))).status).toBe(400);
  });

  it("has 16 kB at most", async () => expect((await login(JSON.stringify({ identifier: "x".repeat(17_000) }))).status).toBe(413));

  it("has the fields that are known and no others, whatever their names mean to us", async () => {
    for (const name of ["role", "roles", "suspended", "_id", "id", "passwordHash", "__proto__", "constructor", "$where", "toString"]) {
      const answer = await program().post(paths.apiUsersRegister(), JSON.stringify(someone()).replace("{", `{${JSON.stringify(name)}:{"polluted":true},`));
      expect([name, answer.status, fieldsOf(answer)]).toEqual([name, 422, { [name]: expect.any(String) }]);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("takes the last of a name that came twice, and no list or operator for a word", async () => {
    const { who } = await registered();
    const twice = await login(`{"identifier":"nobody@test.example","password":"x","identifier":${JSON.stringify(who.identifier)},"password":${JSON.stringify(PASSWORD)}}`);
    expect(twice.status).toBe(200);
    for (const identifier of [[who.identifier], { $ne: null }, { $gt: "" }, 1, null, true]) expect(codeOf(await login(JSON.stringify({ identifier, password: PASSWORD })))).toBe("invalid");
  });

  it("is all that counts: a query says nothing", async () => {
    const { who } = await registered();
    const query = `?identifier=${who.identifier}&password=x&password=${PASSWORD}&_data=routes/api/users/login`;
    expect(codeOf(await program().post(`${paths.apiUsersLogin()}${query}`, {}))).toBe("invalid");
  });
});

describe("an address", () => {
  it("that nobody knows is a 404 in JSON, with every header of an answer", async () => {
    for (const path of ["/api", "/api/", "/api/users", "/api/users/me/x", "/api/users/me.data"]) {
      const { status, headers, body } = await program().get(path);
      expect([path, status, headers.get("content-type"), headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual([path, 404, "application/json", "no-store", "nosniff"]);
      expect(body?.error).toMatchObject({ code: "not_found" });
    }
  });

  it("has no language before it, and is no page", async () => {
    expect((await fetch(`${site.url}/hi${paths.apiDocument()}`)).status).toBe(404);
    expect((await fetch(`${site.url}/hi${paths.apiUsersMe()}`)).status).toBe(404);
  });

  it("written with steps back is neither a page nor a call", async () => {
    const status = (path: string) => new Promise<number | undefined>((resolve) => request({ port: new URL(site.url).port, path }, (answer) => resolve(answer.resume().statusCode)).end());
    expect([await status("/api/../account"), await status("/x/../api/openapi.json"), await status("/api/x/../openapi.json")]).toEqual([404, 404, 200]);
  });

  it("says which methods it takes", async () => {
    for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
      const { status, headers } = await program().send(paths.apiUsersLogin(), { method });
      expect([method, status, headers.get("allow")]).toEqual([method, 405, "POST, OPTIONS"]);
    }
    expect((await program().post(paths.apiUsersMe())).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    const head = await program().send(paths.apiUsersMe(), { method: "HEAD" });
    expect([head.status, head.body]).toEqual([401, null]);
  });
});

describe("many calls", () => {
  it("from one network wait after 300, from the next address they do not", async () => {
    const [busy, calm] = [program(), program()];
    const all = await Promise.all(Array.from({ length: 300 }, () => busy.get("/api/nothing")));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([404]));
    const answer = await busy.post(paths.apiUsersLogin(), { identifier: "a@b.example", password: "x" });
    expect([answer.status, codeOf(answer), Number(answer.headers.get("retry-after"))]).toEqual([429, "too_many_tries", expect.toSatisfy((wait: number) => wait >= 60 && wait <= 900)]);
    expect((await calm.get("/api/nothing")).status).toBe(404);
  });

  it("with wrong passwords wait sooner, for the account and not for its owner's known browser", async () => {
    const { who, caller, csrf } = await registered();
    await caller.post(paths.apiUsersLogout(), {}, csrf);
    const guess = () => program().post(paths.apiUsersLogin(), { identifier: who.identifier, password: "not this one" });
    const tries = [];
    // The owner's first way in, from a browser that was not known yet, counted as one of ten.
    for (let count = 0; count < 10; count += 1) tries.push((await guess()).status);
    expect(tries).toEqual([...Array<number>(9).fill(401), 429]);
    expect((await caller.post(paths.apiUsersLogin(), { identifier: who.identifier, password: PASSWORD })).status).toBe(200);
  });

  it("cannot hide behind a forged address", async () => {
    const caller = program();
    const forged = await Promise.all(Array.from({ length: 301 }, (_, count) => caller.get("/api/nothing", { "x-forwarded-for": `203.0.113.${count % 250}, ${caller.address}` })));
    expect(forged.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});
