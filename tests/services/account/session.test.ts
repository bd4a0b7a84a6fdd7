import { SignJWT } from "jose";
import { afterEach, expect, test, vi } from "vitest";
import { environment } from "~/env.server";
import { cookieName } from "~/http/cookies.server";
import { resolveSession, sessionCookie } from "~/http/session.server";
import { makeSessionToken, readSessionToken } from "~/http/session-token.server";
import { days, hours, minutes } from "~/domain/time/instant";
import { endSessions, Sessions } from "~/models/session.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { openSession, type Holder } from "~/services/account/open-session.server";
import { useDatabase } from "../../support/database";

useDatabase();
afterEach(() => vi.useRealTimers());

const ananya: Holder = { person: "p1", name: "Ananya Rao", role: "customer", roles: ["customer"], sharedPhone: false };

async function open(holder: Holder = ananya, replaces: { id: string; person: string } | null = null) {
  const { sid, endsAt } = await openSession({ userAgent: "", ...holder, browser: "b", replaces });
  const area = holder.role === "staff" ? ("staff" as const) : ("public" as const);
  const cookies = new Map([[cookieName(sessionCookie(area)), await makeSessionToken({ person: holder.person, sid, endsAt })]]);
  return { id: hashSecret(sid), sid, cookies, area };
}

test("the cookie names the person and the session row, and its token no more than that", async () => {
  const { cookies, id } = await open();
  expect(await resolveSession(cookies, "public")).toEqual({ id, person: "p1", name: "Ananya Rao", role: "customer", roles: ["customer"], staffRole: null, complete: true, authAt: expect.any(Number), suspended: false });
  const [, body = ""] = [...cookies.values()][0]?.split(".") ?? [];
  expect(Object.keys(JSON.parse(Buffer.from(body, "base64url").toString()) as object).sort()).toEqual(["aud", "exp", "iss", "sid", "sub"]);
});

test("the table of sessions holds no id that opens one", async () => {
  const { sid } = await open();
  expect(JSON.stringify(await Sessions.find({}).lean().exec())).not.toContain(sid);
});

test("a session that was ended is over at the next request", async () => {
  const { cookies, id } = await open();
  await endSessions({ person: "p1", id }, Date.now());
  expect(await resolveSession(cookies, "public")).toBeNull();
});

test("nobody ends another person's session", async () => {
  const { cookies, id } = await open();
  await endSessions({ person: "p2", id }, Date.now());
  expect(await resolveSession(cookies, "public")).not.toBeNull();
});

test("signing in again on the same browser ends the earlier session", async () => {
  const first = await open();
  const second = await open(ananya, { id: first.id, person: "p1" });
  expect(await resolveSession(first.cookies, "public")).toBeNull();
  expect(await resolveSession(second.cookies, "public")).not.toBeNull();
});

test("use renews a session, a week without use ends it, and so do 90 days", async () => {
  const { cookies, id } = await open();
  const set = (row: object) => Sessions.updateOne({ _id: id }, { $set: row }).exec();
  await set({ seenAt: Date.now() - hours(2), expiresAt: Date.now() + minutes(1) });
  await resolveSession(cookies, "public");
  expect((await Sessions.findOne({ _id: id }).lean().exec())?.expiresAt).toBeGreaterThan(Date.now() + days(6.9));
  await set({ createdAt: Date.now() - days(89.9), seenAt: Date.now() - hours(2) });
  await resolveSession(cookies, "public");
  expect((await Sessions.findOne({ _id: id }).lean().exec())?.expiresAt).toBeLessThan(Date.now() + hours(3));
  await set({ expiresAt: Date.now() - 1 });
  expect(await resolveSession(cookies, "public")).toBeNull();
});

test("a session seen a moment ago is read, not written", async () => {
  const { cookies, id } = await open();
  const before = await Sessions.findOne({ _id: id }).lean().exec();
  await resolveSession(cookies, "public");
  expect(await Sessions.findOne({ _id: id }).lean().exec()).toEqual(before);
});

test("a staff session opens the back office only, and a customer's does not", async () => {
  const staff = await open({ ...ananya, person: "s1", role: "staff", roles: ["staff"] });
  expect(await resolveSession(staff.cookies, "staff")).toMatchObject({ role: "staff", complete: false });
  expect(await resolveSession(staff.cookies, "public")).toBeNull();
  const customer = await open();
  const renamed = new Map([[cookieName(sessionCookie("staff")), [...customer.cookies.values()][0] ?? ""]]);
  expect(await resolveSession(renamed, "staff")).toBeNull();
});

test("a token we did not sign, or signed for something else, opens nothing", async () => {
  const { sid } = await open();
  const [secret = ""] = environment().jwtSecrets;
  const forge = (kid: string, key: string, audience: string) =>
    new SignJWT({ sid }).setProtectedHeader({ alg: "HS256", kid }).setSubject("p1").setIssuer("kalasetu").setAudience(audience).setExpirationTime("1h").sign(new TextEncoder().encode(key));
  const own = await makeSessionToken({ person: "p1", sid, endsAt: Date.now() + hours(1) });
  const kid = (JSON.parse(Buffer.from(own.split(".")[0] ?? "", "base64url").toString()) as { kid: string }).kid;
  expect(await readSessionToken(own)).toEqual({ person: "p1", sid });
  for (const token of [await forge(kid, "x".repeat(64), "kalasetu:session"), await forge("other", secret, "kalasetu:session"), await forge(kid, secret, "kalasetu:other"), `${own}x`, `${Buffer.from('{"alg":"none"}').toString("base64url")}.${own.split(".")[1]}.`, "", "a.b.c"])
    expect(await readSessionToken(token)).toBeNull();
});

test("a token that was used before is over at its time all the same, and with the secret it was signed with", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const { jwtSecrets } = environment();
  const token = await makeSessionToken({ person: "p1", sid: "s1", endsAt: Date.now() + hours(1) });
  expect(await readSessionToken(token)).toEqual(await readSessionToken(token));
  jwtSecrets.unshift("another secret that is newer than the first");
  expect(await readSessionToken(token)).toEqual({ person: "p1", sid: "s1" });
  const [old = ""] = jwtSecrets.splice(1);
  expect(await readSessionToken(token)).toBeNull();
  jwtSecrets.splice(0, 1, old);
  expect(await readSessionToken(token)).toEqual({ person: "p1", sid: "s1" });
  vi.advanceTimersByTime(hours(1));
  expect(await readSessionToken(token)).toBeNull();
});

test("a token of one person does not open another's session", async () => {
  const { sid } = await open();
  const cookies = new Map([[cookieName(sessionCookie("public")), await makeSessionToken({ person: "p2", sid, endsAt: Date.now() + hours(1) })]]);
  expect(await resolveSession(cookies, "public")).toBeNull();
});
