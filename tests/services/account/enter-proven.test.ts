import { describe, expect, test } from "vitest";
import { TERMS_VERSION } from "~/domain/account/terms";
import { findArtisan } from "~/models/artisan.server";
import { Consents } from "~/models/consent.server";
import { findDeliveries } from "~/models/delivery.server";
import { changePerson, findPerson, People } from "~/models/person.server";
import { findLiveSessions, Sessions } from "~/models/session.server";
import { endEarlierSessions } from "~/services/account/end-earlier-sessions.server";
import { enterProven } from "~/services/account/enter-proven.server";
import { linkProvider } from "~/services/account/link-provider.server";
import { openSession } from "~/services/account/open-session.server";
import { registerPerson } from "~/services/account/register-person.server";
import { signIn } from "~/services/account/sign-in.server";
import { tellPerson } from "~/services/account/tell-person.server";
import { unlinkProvider } from "~/services/account/unlink-provider.server";
import { explains, NO_EXPLAIN } from "../../support/abilities";
import { useDatabase } from "../../support/database";
import { entry, identifierOf, registration, somebody } from "./people";
import { entering, joining, proved } from "./proven";

useDatabase();

const PROVED = Date.UTC(2026, 10, 1);
const KAMLA_SHOP = { craft: "pottery" as const, place: "molela" };

/** Sends what a person's outbox asks for, as the relay does, and gives the letters' names. */
async function lettersTo(id: string): Promise<string[]> {
  const row = await People.findOne({ _id: id }).lean().exec();
  for (const order of row?.outbox.filter(({ kind }) => kind === "mail") ?? []) await tellPerson({ _id: id }, order);
  const sent = await findDeliveries({ to: row?.email ?? row?.phone ?? "", most: 20 });
  return sent.map(({ template }) => template);
}

/** The tie of an account to its providers and what has been proved of it, as data. */
const make = async (more: Parameters<typeof somebody>[0] & Partial<{ emailVerifiedAt: number; phoneVerifiedAt: number; providers: object }> = {}) => {
  const { emailVerifiedAt, phoneVerifiedAt, providers, ...rest } = more;
  const person = await somebody({ proved: false, ...rest });
  await changePerson(person._id, 1, { ...(emailVerifiedAt ? { emailVerifiedAt } : {}), ...(phoneVerifiedAt ? { phoneVerifiedAt } : {}), ...(providers ? { providers } : {}) });
  return { ...person, version: 2 };
};
const open = (person: { _id: string; name: string }) => openSession({ person: person._id, name: person.name, role: "customer", roles: ["customer"], sharedPhone: false, browser: "b", userAgent: "", replaces: null });

describe("somebody nobody knows", () => {
  test("has no account before he accepts the terms", async () => {
    const who = proved();
    expect(await enterProven(entering(who))).toEqual({ ok: false, code: "terms_needed" });
    expect(await People.countDocuments({ email: who.email }).exec()).toBe(0);
  });

  test("joins with a proved address and no password, once however often the form is sent", async () => {
    const [who, form] = [proved(), joining("Kamla Devi")];
    const answers = await Promise.all([enterProven(entering(who, { joining: form })), enterProven(entering(who, { joining: form }))]);
    expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await findPerson(form.id)).toMatchObject({ name: "Kamla Devi", email: who.email, emailVerifiedAt: Date.UTC(2026, 10, 2), passwordHash: null, providers: who.subjects, roles: ["customer"] });
    expect(await Consents.find({ person: form.id }).lean().exec()).toMatchObject([{ subject: "terms", version: TERMS_VERSION }]);
    expect(await lettersTo(form.id)).toEqual(["welcome"]);
    expect(await enterProven(entering(who))).toMatchObject({ ok: true, role: "customer", person: { _id: form.id } });
  });

  test("joins as an artisan with a shop, and not without one", async () => {
    const [who, form] = [proved(), joining()];
    expect(await enterProven(entering(who, { wanted: "artisan", joining: form }))).toEqual({ ok: false, code: "no_shop" });
    expect(await enterProven(entering(who, { wanted: "artisan", joining: form, shop: KAMLA_SHOP }))).toMatchObject({ ok: true, role: "artisan", person: { roles: ["artisan"] } });
    expect(await findArtisan(form.id)).toMatchObject({ craft: "pottery", verifiedAt: null });
  });

  test("neither enters nor joins with an address that the provider has not proved", async () => {
    const ramesh = await make({ emailVerifiedAt: PROVED });
    const refused = { ok: false, code: "email_not_proved" };
    expect(await enterProven(entering(proved({ emailVerified: false }), { joining: joining() }))).toEqual(refused);
    expect(await enterProven(entering(proved({ email: null }), { joining: joining() }))).toEqual(refused);
    expect(await enterProven(entering(proved({ email: ramesh.email, emailVerified: false }), { joining: joining() }))).toEqual(refused);
    expect(await enterProven(entering(proved({ provider: "firebase", email: ramesh.email, emailVerified: false })))).toEqual(refused);
    expect(await findPerson(ramesh._id)).toMatchObject({ version: 2, providers: {} });
  });
});

describe("somebody with an account whose address he has proved", () => {
  test("is linked, told once, and known from then on by his subject alone", async () => {
    const ananya = await make({ emailVerifiedAt: PROVED });
    const who = proved({ email: ananya.email });
    expect(await enterProven(entering(who))).toMatchObject({ ok: true, role: "customer", person: { _id: ananya._id, providers: who.subjects } });
    expect(await enterProven(entering({ ...who, email: "new@example.in" }))).toMatchObject({ ok: true, person: { _id: ananya._id } });
    expect(await lettersTo(ananya._id)).toEqual(["provider_linked"]);
    expect(await signIn(entry(ananya))).toMatchObject({ ok: true });
  });

  test("is one person on both sides: the door decides, and a shop is opened on the way", async () => {
    const ananya = await make({ emailVerifiedAt: PROVED });
    const who = proved({ email: ananya.email });
    expect(await enterProven(entering(who, { wanted: "artisan" }))).toEqual({ ok: false, code: "no_shop" });
    expect(await findPerson(ananya._id)).toMatchObject({ providers: {} });
    expect(await enterProven(entering(who, { wanted: "artisan", shop: KAMLA_SHOP }))).toMatchObject({ ok: true, role: "artisan", person: { _id: ananya._id, roles: ["customer", "artisan"] } });
    expect(await enterProven(entering(who))).toMatchObject({ ok: true, role: "customer" });
    expect(await enterProven(entering(who, { wanted: "artisan" }))).toMatchObject({ ok: true, role: "artisan" });
  });

  test("is refused under another subject than the one that is linked", async () => {
    const ananya = await make({ emailVerifiedAt: PROVED, providers: { google: "the-first" } });
    expect(await enterProven(entering(proved({ email: ananya.email })))).toEqual({ ok: false, code: "linked_otherwise" });
  });

  test("is known by his Firebase name when Google's is new, and then by both", async () => {
    const ananya = await make({ providers: { firebase: "f-1" } });
    const who = proved({ subject: "g-1", subjects: { google: "g-1", firebase: "f-1" } });
    expect(await enterProven(entering(who))).toMatchObject({ ok: true, person: { _id: ananya._id, providers: { google: "g-1", firebase: "f-1" } } });
    expect(await lettersTo(ananya._id)).toEqual([]);
  });

  test("gets in while he is suspended, to what says why, and nothing is linked", async () => {
    const ananya = await make({ emailVerifiedAt: PROVED });
    await People.updateOne({ _id: ananya._id }, { $set: { suspended: true } }).exec();
    expect(await enterProven(entering(proved({ email: ananya.email })))).toMatchObject({ ok: true, person: { _id: ananya._id, suspended: true } });
    expect(await findPerson(ananya._id)).toMatchObject({ providers: {} });
  });
});

describe("an account that a stranger made with somebody's address", () => {
  test("becomes the owner's: the stranger's password, phone and sessions are gone, and the owner is told", async () => {
    const form = registration();
    await registerPerson(form);
    await People.updateOne({ _id: form.id }, { $set: { phone: "+919876500011" } }).exec();
    await open({ _id: form.id, name: "Stranger" });
    const email = form.identifier.kind === "email" ? form.identifier.email : "";
    const who = proved({ email });
    expect(await enterProven(entering(who))).toMatchObject({ ok: true, person: { _id: form.id, passwordHash: null, phone: null, emailVerifiedAt: Date.UTC(2026, 10, 2), providers: who.subjects } });
    expect(await findLiveSessions(form.id, Date.now())).toEqual([]);
    expect(await signIn({ ...entry(await somebody()), identifier: identifierOf(email) })).toMatchObject({ code: "wrong_credentials" });
    expect(await lettersTo(form.id)).toContain("account_claimed");
  });

  test("ends the stranger's sessions from the outbox too, and never the owner's", async () => {
    const ananya = await make({});
    await enterProven(entering(proved({ email: ananya.email })));
    const order = (await People.findOne({ _id: ananya._id }).lean().exec())?.outbox.find(({ kind }) => kind === "end_earlier_sessions");
    if (!order) throw new Error("nothing was ordered");
    await open(ananya);
    await Sessions.create({ _id: "old", person: ananya._id, name: "", role: "customer", roles: ["customer"], staffRole: null, secondFactorAt: null, browser: "b", sharedPhone: false, createdAt: 1, seenAt: 1, expiresAt: Date.now() + 1e6, endedAt: null, rubbishAt: new Date() });
    await endEarlierSessions(ananya, order);
    await endEarlierSessions(ananya, order);
    expect((await findLiveSessions(ananya._id, Date.now())).map(({ _id }) => _id)).toHaveLength(1);
  });

  test("stays with its holder when he has proved his phone or another sign-in: the address alone leaves it", async () => {
    const ramesh = await make({ phone: "+919876500012", phoneVerifiedAt: PROVED });
    const [who, form] = [proved({ email: ramesh.email }), joining()];
    expect(await enterProven(entering(who))).toEqual({ ok: false, code: "terms_needed" });
    expect((await findPerson(ramesh._id))?.email).toBe(ramesh.email);
    expect(await enterProven(entering(who, { joining: form }))).toMatchObject({ ok: true, person: { _id: form.id, email: ramesh.email } });
    expect(await findPerson(ramesh._id)).toMatchObject({ email: null, phone: "+919876500012", passwordHash: ramesh.passwordHash });
    expect(await lettersTo(ramesh._id)).toEqual(["email_released"]);
  });

  test("goes to the owner once, however many come at once", async () => {
    const ananya = await make({});
    const who = proved({ email: ananya.email });
    const answers = await Promise.all(Array.from({ length: 6 }, () => enterProven(entering(who))));
    expect(answers.map(({ ok }) => ok)).toEqual(Array(6).fill(true));
    expect((await lettersTo(ananya._id)).filter((letter) => letter === "account_claimed")).toHaveLength(1);
  });
});

describe("somebody who is signed in", () => {
  test("links Google, is told, and proves his address by it", async () => {
    const ananya = await make({});
    const who = proved({ email: ananya.email });
    expect(await linkProvider({ person: ananya._id, identity: who, now: PROVED })).toEqual({ ok: true });
    expect(await linkProvider({ person: ananya._id, identity: who, now: PROVED })).toEqual({ ok: true });
    expect(await findPerson(ananya._id)).toMatchObject({ providers: who.subjects, emailVerifiedAt: PROVED });
    expect(await lettersTo(ananya._id)).toEqual(["provider_linked"]);
  });

  test("proves nothing by another address", async () => {
    const ananya = await make({});
    await linkProvider({ person: ananya._id, identity: proved(), now: PROVED });
    expect(await findPerson(ananya._id)).toMatchObject({ emailVerifiedAt: null });
  });

  test("cannot link what is somebody else's, nor a second of the same", async () => {
    const [ananya, ramesh, who] = [await make({}), await make({}), proved()];
    await linkProvider({ person: ananya._id, identity: who, now: PROVED });
    expect(await linkProvider({ person: ramesh._id, identity: who, now: PROVED })).toEqual({ ok: false, code: "linked_to_another" });
    expect(await linkProvider({ person: ananya._id, identity: proved(), now: PROVED })).toEqual({ ok: false, code: "linked_otherwise" });
  });

  test("gives Google up and is told, but never as the last way in", async () => {
    const ananya = await make({ providers: { google: "g-9", firebase: "f-9" } });
    expect(await unlinkProvider({ person: ananya._id, provider: "google" })).toEqual({ ok: true });
    expect(await unlinkProvider({ person: ananya._id, provider: "google" })).toEqual({ ok: false, code: "not_found" });
    expect((await findPerson(ananya._id))?.providers).toEqual({});
    expect(await lettersTo(ananya._id)).toEqual(["provider_unlinked"]);
    const [who, form] = [proved(), joining()];
    await enterProven(entering(who, { joining: form }));
    expect(await unlinkProvider({ person: form.id, provider: "google" })).toEqual({ ok: false, code: "last_way_in" });
  });
});

test("looking for a subject reads one entry of an index", async ({ skip }) => {
  skip(!(await explains()), NO_EXPLAIN);
  const plan = JSON.stringify(await People.findOne({ "providers.google": "g-9" }).explain("queryPlanner"));
  expect(plan).toContain("IXSCAN");
  expect(plan).not.toContain("COLLSCAN");
});

test("sabotage: without the unique index one Google account opens two accounts of ours", async () => {
  await People.collection.dropIndex("providers.google_1");
  const [ananya, ramesh, who] = [await make({}), await make({}), proved()];
  await linkProvider({ person: ananya._id, identity: who, now: PROVED });
  expect(await linkProvider({ person: ramesh._id, identity: who, now: PROVED })).toEqual({ ok: true });
});
