import { hash } from "@node-rs/argon2";
import { beforeEach, expect, test, vi } from "vitest";
import { limits } from "~/adapters/limits/index.server";
import { localLimits } from "~/adapters/limits/local.server";
import { LimitsUnavailable } from "~/adapters/limits/port";
import { Limits } from "~/models/limit.server";
import { changePerson, findPerson, markPerson } from "~/models/person.server";
import { allowTry, passwordTries } from "~/services/account/allow-try.server";
import { openSession } from "~/services/account/open-session.server";
import { changeStaff, findStaffMember, insertStaff } from "~/models/staff.server";
import { signIn } from "~/services/account/sign-in.server";
import { signInStaff } from "~/services/staff/sign-in-staff.server";
import { useDatabase } from "../../support/database";
import { usualHash } from "../../support/usual-password";
import { entry, identifierOf, PASSWORD, somebody } from "./people";

useDatabase();
beforeEach(async () => void (await Limits.deleteMany({}).exec()));

test("the right password signs in, by e-mail or by phone however it is typed", async () => {
  const ananya = await somebody();
  expect(await signIn(entry(ananya))).toMatchObject({ ok: true, role: "customer", person: { _id: ananya._id } });
  const ramesh = await somebody({ email: null, phone: "+919876543210", roles: ["artisan"] });
  expect(await signIn({ ...entry(ramesh), identifier: identifierOf("०९८७६५ ४३२१०"), wanted: "artisan" })).toMatchObject({ ok: true, role: "artisan" });
});

test("a wrong password and an unknown person get the same answer", async () => {
  const ananya = await somebody();
  const wrong = await signIn(entry(ananya, { password: "not this one" }));
  const unknown = await signIn({ ...entry(ananya), identifier: identifierOf("nobody@example.in") });
  expect(wrong).toEqual({ ok: false, code: "wrong_credentials" });
  expect(unknown).toEqual(wrong);
});

test("an unknown person takes as long as a known one", async () => {
  const ananya = await somebody();
  const time = async (identifier: string) => {
    const began = performance.now();
    await signIn({ ...entry(ananya, { password: "not this one" }), identifier: identifierOf(identifier) });
    return performance.now() - began;
  };
  await time("warm@example.in");
  const fastest = { known: Infinity, unknown: Infinity };
  for (let count = 0; count < 15; count += 1) {
    fastest.known = Math.min(fastest.known, await time(ananya.email ?? ""));
    fastest.unknown = Math.min(fastest.unknown, await time("nobody@example.in"));
  }
  expect(Math.abs(fastest.known - fastest.unknown)).toBeLessThan(20);
});

test("a suspended person gets in by the right password alone, and a wrong one tells nothing of it", async () => {
  const ananya = await somebody();
  await markPerson(ananya._id, { suspended: true, marks: [], standingVersion: 1 });
  expect(await signIn(entry(ananya, { password: "not this one" }))).toEqual({ ok: false, code: "wrong_credentials" });
  expect(await signIn(entry(ananya))).toMatchObject({ ok: true, person: { suspended: true } });
});

test("customers find no shop on the artisans' page; artisans get in by both", async () => {
  const [ananya, ramesh] = [await somebody(), await somebody({ roles: ["artisan"] })];
  expect(await signIn(entry(ananya, { wanted: "artisan" }))).toMatchObject({ code: "no_shop" });
  expect(await signIn(entry(ramesh))).toMatchObject({ ok: true, role: "artisan" });
});

test("the eleventh try within a quarter of an hour has to wait, even with the right password", async () => {
  const ananya = await somebody();
  for (let count = 0; count < 10; count += 1) await signIn(entry(ananya, { password: "not this one" }));
  expect(await signIn(entry(ananya))).toMatchObject({ ok: false, code: "too_many_tries", waitMs: expect.any(Number) });
});

test("a stranger's tries do not lock out the owner's own browser", async () => {
  const ananya = await somebody();
  const browser = "owners-browser-22-chars";
  const { hashSecret } = await import("~/services/account/hash-secret.server");
  await openSession({ person: ananya._id, name: ananya.name, role: "customer", roles: ["customer"], sharedPhone: false, browser, userAgent: "", replaces: null });
  for (let count = 0; count < 12; count += 1) await signIn(entry(ananya, { password: "not this one" }));
  expect(await signIn(entry(ananya))).toMatchObject({ code: "too_many_tries" });
  expect(await signIn(entry(ananya, { browser }))).toMatchObject({ ok: true });
  expect(hashSecret(browser)).not.toContain(browser);
});

test("one line cannot try a hundred accounts in a quarter of an hour", async () => {
  const ananya = await somebody();
  const address = "203.0.113.7";
  for (let count = 0; count < 99; count += 1) await allowTry(passwordTries({ account: `other${count}`, browser: null, address }).slice(-1));
  expect(await signIn(entry(ananya, { address }))).toMatchObject({ ok: true });
  expect(await signIn(entry(await somebody(), { address }))).toMatchObject({ code: "too_many_tries" });
});

test("of hundreds of guesses spread over a day and a hundred addresses 50 at most are looked at", async () => {
  const midnight = Date.UTC(2036, 10, 2);
  let at = midnight;
  const port = localLimits(() => at);
  vi.spyOn(limits(), "take").mockImplementation((one) => port.take(one));
  let checked = 0;
  for (let count = 0; count < 700; count += 1) {
    at = midnight + count * 120_000;
    if ((await allowTry(passwordTries({ account: "stuffed@example.in", browser: null, address: `203.0.113.${count % 100}` }))).ok) checked += 1;
  }
  expect(checked).toBe(50);
  expect(await allowTry(passwordTries({ account: "stuffed@example.in", browser: "the owner's own", address: "198.51.100.7" }))).toEqual({ ok: true });
  vi.restoreAllMocks();
});

test("without a store of limits nobody is checked", async () => {
  const down = vi.spyOn(limits(), "take").mockRejectedValue(new LimitsUnavailable("down"));
  expect(await signIn(entry(await somebody()))).toEqual({ ok: false, code: "try_later" });
  down.mockRestore();
});

test("a password hashed with older costs is hashed anew at sign-in", async () => {
  const ananya = await somebody();
  await changePerson(ananya._id, 1, { passwordHash: await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) });
  expect(await signIn(entry(ananya))).toMatchObject({ ok: true });
  expect((await findPerson(ananya._id))?.passwordHash).toContain("m=65536,t=7,p=1");
});

test.each(["2a", "2b"] as const)("a password that the earlier system hashed by bcrypt ($%s$) signs in once by that, and is hashed anew", async (version) => {
  const { genSaltSync, hashSync } = await import("bcryptjs");
  const ananya = await somebody();
  await changePerson(ananya._id, 1, { passwordHash: hashSync(PASSWORD, genSaltSync(10).replace(/^\$2.\$/, `$${version}$`)) });
  expect(await signIn(entry(ananya, { password: "not this one" }))).toMatchObject({ code: "wrong_credentials" });
  expect(await signIn(entry(ananya))).toMatchObject({ ok: true });
  expect((await findPerson(ananya._id))?.passwordHash).toContain("$argon2id$v=19$m=65536,t=7,p=1$");
  expect(await signIn(entry(ananya))).toMatchObject({ ok: true });
});

test("staff sign in by their own door; an inactive member does not", async () => {
  const member = { _id: "s1", name: "Meera", email: "meera@kalasetu.example", passwordHash: await usualHash(), role: "admin" as const, active: true, version: 1, secondFactor: null, invitedAt: 0 };
  await insertStaff(member);
  await insertStaff({ ...member, _id: "s2", email: "old@kalasetu.example", active: false });
  expect(await signInStaff({ email: member.email, password: PASSWORD, address: "a" })).toMatchObject({ ok: true });
  await changeStaff(member._id, 1, { passwordHash: await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 }) }, []);
  await signInStaff({ email: member.email, password: PASSWORD, address: "a" });
  expect((await findStaffMember(member._id))?.passwordHash).toContain("m=65536,t=7,p=1");
  expect(await signInStaff({ email: "old@kalasetu.example", password: PASSWORD, address: "a" })).toMatchObject({ code: "wrong_credentials" });
  expect(await signIn({ ...entry(await somebody()), identifier: identifierOf(member.email) })).toMatchObject({ code: "wrong_credentials" });
});
