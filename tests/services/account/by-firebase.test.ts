import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { IdentityPort } from "~/adapters/identity/port";
import { readCaller } from "~/http/api/caller.server";
import { makeContext } from "~/http/request-context.server";
import { findSession } from "~/http/session.server";
import { People } from "~/models/person.server";
import { Sessions } from "~/models/session.server";
import { paths } from "~/paths";
import { apiDocument } from "~/routes/api/api-document.server";
import { action as asArtisan } from "~/routes/api/auth/firebase";
import { action as asCustomer } from "~/routes/api/users/firebase";
import { claims, idToken, useLiveIdentity } from "../../contracts/identity/world";
import { signToken, unsignedToken } from "../../fakes/token";
import { createPerson } from "../../support/create-person";
import { useDatabase } from "../../support/database";

useDatabase();
const world = useLiveIdentity();

// The route asks the live adapter, which talks to Firebase's loopback.
vi.mock("~/adapters/identity/index.server", () => ({ identity: (): Promise<IdentityPort> => Promise.resolve(world.port) }));

const TOKEN = { "x-kalasetu-session": "token" };
const MINUTES = 60_000;

async function call(path: string, body: object, headers: Record<string, string> = TOKEN) {
  const context = await makeContext({ method: "POST", originalUrl: path, headers: { host: "localhost", ...headers }, ip: "203.0.113.9" }, randomUUID(), () => Promise.resolve(null));
  Object.assign(context, { caller: readCaller(headers), rawBody: Buffer.from(JSON.stringify(body)) });
  const action = path === paths.apiUsersFirebase() ? asCustomer : asArtisan;
  const response = await action({ context, params: {}, request: new Request(`http://localhost${path}`, { method: "POST" }) });
  const said = (await response.json()) as Record<string, unknown>;
  check(path, response.status, said);
  return { status: response.status, said, code: (said.error as { code?: string } | undefined)?.code, cookies: context.setCookies };
}

/** What is answered is what the description says. */
function check(path: string, status: number, said: object): void {
  const { paths: described, components } = apiDocument() as { paths: Record<string, { post: { responses: Record<string, { content: { "application/json": { schema: { $ref: string } } } }> } }>; components: { schemas: Record<string, object> } };
  const { $ref = "" } = described[path]?.post.responses[status]?.content["application/json"].schema ?? {};
  const schema = components.schemas[$ref.split("/").pop() ?? ""];
  expect([status, schema && z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(said).error]).toEqual([status, undefined]);
  expect(schema).toBeDefined();
}

const newcomer = () => ({ uid: `uid-${randomUUID()}`, email: `${randomUUID()}@test.example` });
const tokenFor = ({ uid, email }: { uid: string; email: string }, more: object = {}, ago = 0) => idToken(world, uid, ago, { email, ...more });
const customers = (body: object, headers?: Record<string, string>) => call(paths.apiUsersFirebase(), body, headers);
const artisans = (body: object) => call(paths.apiAuthFirebase(), body);

describe("a program with Firebase's token of somebody", () => {
  it("joins him when he accepts the terms, and lets him in from then on", async () => {
    const who = newcomer();
    const bare = await customers({ idToken: tokenFor(who) });
    expect([bare.status, bare.code, await People.countDocuments({ email: who.email })]).toEqual([422, "terms_needed", 0]);
    const made = await customers({ idToken: tokenFor(who), terms: "yes", name: "Kamla Devi" });
    expect([made.status, made.said]).toEqual([201, { person: { id: expect.any(String), name: "Kamla Devi", roles: ["customer"], language: "en" }, role: "customer", token: expect.any(String), endsAt: expect.any(String) }]);
    const again = await customers({ idToken: tokenFor(who) });
    expect([again.status, again.said.person]).toEqual([200, made.said.person]);
    expect(await findSession(String(again.said.token), "public")).toMatchObject({ person: (made.said.person as { id: string }).id, role: "customer" });
  });

  it("opens a shop for an artisan who names one, and says when there is none", async () => {
    const who = newcomer();
    const words = { idToken: tokenFor(who), terms: "yes", name: "Kamla Devi" };
    expect((await artisans(words)).code).toBe("no_shop");
    const made = await artisans({ ...words, craft: "pottery", place: "Molela" });
    expect([made.status, made.said.role]).toEqual([201, "artisan"]);
  });

  it("gets a cookie in place of a token where it is known by cookies, never both", async () => {
    const who = newcomer();
    const { said, cookies, status } = await customers({ idToken: tokenFor(who), terms: "yes", name: "Kamla Devi" }, {});
    expect([status, Object.keys(said).sort(), cookies.join()]).toEqual([201, ["csrf", "person", "role"], expect.stringContaining("ks_auth=")]);
  });

  it("neither signs in to nor links with an account by an address that Firebase has not verified", async () => {
    const who = newcomer();
    await createPerson({ id: `p${who.uid.slice(4, 25)}`, name: "Owner", email: who.email, roles: ["customer"], locale: "en", createdAt: Date.now() });
    const before = await Sessions.countDocuments();
    const answer = await customers({ idToken: tokenFor(who, { email_verified: false }), terms: "yes", name: "Thief" });
    expect([answer.status, answer.code, await Sessions.countDocuments()]).toEqual([403, "email_not_proved", before]);
    expect((await People.findOne({ email: who.email }).lean().exec())?.providers?.firebase).toBeUndefined();
  });

  it("is refused with another subject than the account is linked to", async () => {
    const who = newcomer();
    await customers({ idToken: tokenFor(who), terms: "yes", name: "Kamla Devi" });
    const other = await customers({ idToken: tokenFor({ ...who, uid: `uid-${randomUUID()}` }), terms: "yes", name: "Kamla Devi" });
    expect([other.status, other.code]).toEqual([409, "linked_otherwise"]);
  });

  it("of somebody suspended lets him in as far as suspended people come, and opens him no shop", async () => {
    const who = newcomer();
    await customers({ idToken: tokenFor(who), terms: "yes", name: "Kamla Devi" });
    await People.updateOne({ email: who.email }, { $set: { suspended: true } }).exec();
    const entry = await customers({ idToken: tokenFor(who) });
    expect([entry.status, (await findSession(String(entry.said.token), "public"))?.suspended]).toEqual([200, true]);
    const shop = await artisans({ idToken: tokenFor(who), craft: "pottery", place: "Molela" });
    expect([shop.status, shop.code]).toEqual([403, "suspended"]);
  });

  it("is refused when the token is forged, for another project, or too old", async () => {
    const who = newcomer();
    const tokens = [unsignedToken(claims(who.uid)), tokenFor(who, { aud: "another" }), tokenFor(who, { iss: "https://evil.example" }), tokenFor(who, { exp: 1 }), signToken(claims(who.uid), { ...world.firebase.tokenKey, kid: "unknown" })];
    for (const token of tokens) {
      const answer = await customers({ idToken: token, terms: "yes", name: "Nobody" });
      expect([answer.status, answer.code]).toEqual([401, "not_genuine"]);
    }
    expect(await People.countDocuments({ name: "Nobody" })).toBe(0);
  });
});

describe("Firebase's session cookie", () => {
  it("is given beside our token to who asks and has just signed in there, and lets in by itself", async () => {
    const who = newcomer();
    const made = await customers({ idToken: tokenFor(who), terms: "yes", name: "Kamla Devi", firebaseCookie: "yes" });
    expect([made.status, typeof made.said.firebaseCookie]).toEqual([201, "string"]);
    const again = await customers({ sessionCookie: made.said.firebaseCookie });
    expect([again.status, again.said.person]).toEqual([200, made.said.person]);
  });

  it("is not given for an old sign-in, nor to who is known by a cookie of ours", async () => {
    const who = newcomer();
    const old = await customers({ idToken: tokenFor(who, {}, 10 * MINUTES), terms: "yes", name: "Kamla Devi", firebaseCookie: "yes" });
    expect([old.status, old.code, await People.countDocuments({ email: who.email })]).toEqual([401, "sign_in_again", 0]);
    expect((await customers({ idToken: tokenFor(who), terms: "yes", name: "Kamla Devi", firebaseCookie: "yes" }, {})).code).toBe("invalid");
  });

  it("and a token at once, or neither, is a wrong call", async () => {
    for (const body of [{}, { idToken: "a.b.c", sessionCookie: "a.b.c" }, { idToken: "not a token" }, { idToken: ["a.b.c"] }]) expect((await customers(body)).code).toBe("invalid");
  });
});
