import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { hours, minutes } from "~/domain/time/instant";
import { randomId } from "~/http/signature.server";
import { findArtisan } from "~/models/artisan.server";
import { CodeRequests } from "~/models/code-request.server";
import { Consents } from "~/models/consent.server";
import { findDeliveries } from "~/models/delivery.server";
import { findPerson, findPersonByIdentifier, markPerson, People } from "~/models/person.server";
import { findLiveSession } from "~/models/session.server";
import { askToRegister } from "~/services/account/ask-to-register.server";
import { endEarlierSessions } from "~/services/account/end-earlier-sessions.server";
import { enterByCode } from "~/services/account/enter-by-code.server";
import { finishAccount, findProof } from "~/services/account/finish-account.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { openSession } from "~/services/account/open-session.server";
import { registerPerson } from "~/services/account/register-person.server";
import { sendCode, type CodeWish } from "~/services/account/send-code.server";
import { signIn } from "~/services/account/sign-in.server";
import { tellPerson } from "~/services/account/tell-person.server";
import { useDatabase } from "../../support/database";
import { codeFor, codeSentTo, someNumber, wish, wrongOf } from "./codes";
import { entry, identifierOf, PASSWORD, registration, somebody } from "./people";

useDatabase();

const now = Date.UTC(2026, 10, 1);
const signInWish = (more: Partial<CodeWish> = {}, wanted: "customer" | "artisan" = "customer") => wish({ pending: { wanted }, ...more });

/** Asks for a code to sign in and writes it. */
async function enter(asked: CodeWish, code?: string) {
  const given = await codeFor(asked);
  return { ...given, entry: await enterByCode({ request: given.request, purpose: "sign_in", browser: given.browser, code: code ?? given.code, now }) };
}

async function register(more: Parameters<typeof registration>[0] = {}) {
  const form = registration(more);
  const asked = await askToRegister({ ...form, trapped: false });
  const code = await codeSentTo(form.identifier);
  const write = (typed: string) => enterByCode({ request: form.id, purpose: "register", browser: form.browser, code: typed, now });
  return { form, asked, code, write };
}

test("somebody signs in by the code that came to his phone, on the side he wanted", async () => {
  const phone = someNumber();
  const ramesh = await somebody({ email: null, phone, roles: ["artisan", "customer"] });
  expect((await enter(signInWish({ to: identifierOf(phone) }))).entry).toMatchObject({ ok: true, person: { _id: ramesh._id }, role: "customer", lacksShop: false });
  expect((await enter(signInWish({ to: identifierOf(phone) }, "artisan"))).entry).toMatchObject({ ok: true, role: "artisan", lacksShop: false });
});

test("a customer who signs in at the artisans' page is let in and told that a shop is missing", async () => {
  const phone = someNumber();
  await somebody({ email: null, phone });
  expect((await enter(signInWish({ to: identifierOf(phone) }, "artisan"))).entry).toMatchObject({ ok: true, role: "customer", lacksShop: true });
});

test("a suspended person gets in by the right code, to what says why", async () => {
  const phone = someNumber();
  const ramesh = await somebody({ email: null, phone });
  await markPerson(ramesh._id, { suspended: true, marks: [], standingVersion: 1 });
  const asked = await codeFor(signInWish({ to: identifierOf(phone) }));
  const write = (code: string) => enterByCode({ request: asked.request, purpose: "sign_in", browser: asked.browser, code, now });
  expect(await write(wrongOf(asked.code))).toMatchObject({ code: "code_wrong" });
  expect(await write(asked.code)).toMatchObject({ ok: true, person: { _id: ramesh._id, suspended: true } });
});

test("an unknown number with the right code gets an account without a password, once", async () => {
  const asked = signInWish();
  const { request, browser, entry: came } = await enter(asked);
  expect(came).toEqual({ ok: true, person: null, sid: expect.any(String), again: false });
  const form = { request, browser, name: "Meera Joshi", shop: null, locale: "hi" as const, now };
  const answers = await Promise.all([finishAccount(form), finishAccount(form)]);
  expect(answers).toMatchObject([{ ok: true, person: { _id: request } }, { ok: true, person: { _id: request } }]);
  const meera = await findPersonByIdentifier(asked.to);
  expect(meera).toMatchObject({ _id: request, name: "Meera Joshi", passwordHash: null, phoneVerifiedAt: now, locale: "hi" });
  expect(await Consents.countDocuments({ person: request }).exec()).toBe(1);
  expect((await enter(signInWish({ to: asked.to }))).entry).toMatchObject({ ok: true, person: { _id: request } });
});

test("at the artisans' page an unknown number comes with craft and town, and has a shop", async () => {
  const { request, browser } = await enter(signInWish({}, "artisan"));
  const form = { request, browser, name: "Kamla Devi", locale: "en" as const, now };
  expect(await finishAccount({ ...form, shop: null })).toMatchObject({ code: "code_late" });
  expect(await finishAccount({ ...form, shop: { craft: "pottery", place: "molela" } })).toMatchObject({ ok: true, role: "artisan" });
  expect(await findArtisan(request)).toMatchObject({ craft: "pottery" });
});

test("an account is made by whoever proved the number: not before the code, not from another browser, not half an hour later, not again after a minute", async () => {
  const asked = signInWish();
  const given = await codeFor(asked);
  const form = { request: given.request, browser: given.browser, name: "Meera Joshi", shop: null, locale: "en" as const, now };
  expect(await finishAccount(form)).toMatchObject({ code: "code_late" });
  await enterByCode({ request: given.request, purpose: "sign_in", browser: given.browser, code: given.code, now });
  expect(await finishAccount({ ...form, browser: randomId() })).toMatchObject({ code: "code_late" });
  await CodeRequests.updateOne({ _id: given.request }, { $inc: { provedAt: -minutes(31) } }).exec();
  expect(await finishAccount(form)).toMatchObject({ code: "code_late" });
  await CodeRequests.updateOne({ _id: given.request }, { $inc: { provedAt: minutes(31) } }).exec();
  expect(await finishAccount(form)).toMatchObject({ ok: true });
  await CodeRequests.updateOne({ _id: given.request }, { $inc: { doneAt: -minutes(2) } }).exec();
  expect(await finishAccount(form)).toMatchObject({ code: "code_late" });
});

test("another's right code proves nothing for a request that was cancelled by it", async () => {
  const to = identifierOf(someNumber());
  const stranger = await codeFor(signInWish({ to }));
  await enter(signInWish({ to }));
  expect(await findProof(stranger)).toBeNull();
});

test("signing up sends a code; the account is made by it, with the password, and its address is proved", async () => {
  const { form, asked, code, write } = await register();
  expect(asked).toEqual({ ok: true, request: form.id });
  expect(await findPersonByIdentifier(form.identifier)).toBeNull();
  expect(await write(wrongOf(code))).toMatchObject({ code: "code_wrong" });
  expect(await write(code)).toMatchObject({ ok: true, role: "customer", person: { _id: form.id, emailVerifiedAt: now } });
  expect(await write(code)).toMatchObject({ ok: true, person: { _id: form.id } });
  await CodeRequests.updateOne({ _id: form.id }, { $inc: { provedAt: -minutes(2) } }).exec();
  expect(await write(code)).toMatchObject({ code: "code_used" });
  expect(await signIn({ identifier: form.identifier, password: PASSWORD, wanted: "customer", browser: randomId(), address: randomUUID() })).toMatchObject({ ok: true });
});

test("signing up as an artisan by phone opens a shop", async () => {
  const { form, code, write } = await register({ identifier: identifierOf(someNumber()), shop: { craft: "pottery", place: "molela" } });
  expect(await write(code)).toMatchObject({ ok: true, role: "artisan" });
  expect(await findArtisan(form.id)).toMatchObject({ craft: "pottery" });
});

test("signing up with a taken address answers the same, tells its owner, and no code opens anything", async () => {
  const ananya = await somebody();
  const { form, asked, code, write } = await register({ identifier: identifierOf(ananya.email ?? ""), password: "not this one at all" });
  expect(asked).toEqual({ ok: true, request: form.id });
  expect(code).toBe("");
  expect(await findDeliveries({ to: ananya.email ?? "", most: 5 })).toMatchObject([{ template: "already_registered" }]);
  expect(await write("000000")).toMatchObject({ ok: false });
  expect(await findPerson(ananya._id)).toMatchObject({ version: ananya.version });
});

test("signing up with one's own address and right password signs in, with the new side", async () => {
  const ananya = await somebody();
  const { asked } = await register({ identifier: identifierOf(ananya.email ?? ""), shop: { craft: "mehendi", place: "hyderabad" } });
  expect(asked).toMatchObject({ ok: true, role: "artisan", person: { _id: ananya._id, roles: ["customer", "artisan"] } });
});

test("two who sign up with one address at once: the code of either opens the same account", async () => {
  const identifier = identifierOf(`${randomUUID()}@example.in`);
  const first = await register({ identifier });
  const second = await register({ identifier, password: "quite another one" });
  expect(await second.write(second.code)).toMatchObject({ ok: true, person: { _id: second.form.id } });
  expect(await first.write(first.code)).toMatchObject({ ok: false });
  expect(await People.countDocuments({ email: identifier.kind === "email" ? identifier.email : "" }).exec()).toBe(1);
});

test("a program that fills in the empty field gets the usual answer, and nothing happens", async () => {
  const form = registration();
  expect(await askToRegister({ ...form, trapped: true })).toEqual({ ok: true, request: form.id });
  const asked = signInWish({ trapped: true });
  expect(await sendCode(asked)).toEqual({ ok: true, request: asked.id });
  expect(await codeSentTo(form.identifier)).toBe("");
  expect(await codeSentTo(asked.to)).toBe("");
});

/** Somebody registered another's number, signed in, and perhaps wrote an address of his own. */
async function hijacked({ email = null }: { email?: string | null } = {}) {
  const phone = someNumber();
  const person = await somebody({ email, phone, proved: false });
  const { sid } = await openSession({ person: person._id, name: person.name, role: "customer", roles: ["customer"], sharedPhone: false, browser: randomId(), userAgent: "", replaces: null });
  return { phone, person, session: hashSecret(sid) };
}

test("who proves his number for the first time has the account alone: password, other address and sessions of whoever registered it are gone, and he is told", async () => {
  const { phone, person, session } = await hijacked({ email: "stranger@example.in" });
  expect((await enter(signInWish({ to: identifierOf(phone) }))).entry).toMatchObject({ ok: true, person: { _id: person._id, passwordHash: null, email: null } });
  const row = await People.findOne({ _id: person._id }).lean().exec();
  expect(row).toMatchObject({ passwordHash: null, phoneVerifiedAt: expect.any(Number) });
  expect(row?.email).toBeUndefined();
  expect(await findLiveSession(session, person._id, Date.now())).toBeNull();
  expect(await signIn({ ...entry(person), identifier: identifierOf(phone) })).toMatchObject({ code: "wrong_credentials" });
  const told = row?.outbox.find(({ kind }) => kind === "mail");
  if (!row || !told) throw new Error("nobody was told");
  await tellPerson(row, told);
  expect(await findDeliveries({ to: phone, most: 1 })).toMatchObject([{ template: "contact_proved", channel: "sms" }]);
});

test("if the process dies before the sessions are ended the outbox ends them, and no later one", async () => {
  const { phone, person, session } = await hijacked();
  await enter(signInWish({ to: identifierOf(phone) }));
  const row = await People.findOne({ _id: person._id }).lean().exec();
  const order = row?.outbox.find(({ kind }) => kind === "end_earlier_sessions");
  if (!row || !order) throw new Error("nothing ends them");
  await new Promise((resolve) => setTimeout(resolve, 2));
  const { sid } = await openSession({ person: person._id, name: person.name, role: "customer", roles: ["customer"], sharedPhone: false, browser: randomId(), userAgent: "", replaces: null });
  await endEarlierSessions(row, order);
  expect(await findLiveSession(session, person._id, Date.now())).toBeNull();
  expect(await findLiveSession(hashSecret(sid), person._id, Date.now())).not.toBeNull();
});

test("a number that was proved before keeps password, address and sessions when a code comes", async () => {
  const phone = someNumber();
  const ananya = await somebody({ phone });
  const { sid } = await openSession({ person: ananya._id, name: ananya.name, role: "customer", roles: ["customer"], sharedPhone: false, browser: randomId(), userAgent: "", replaces: null });
  expect((await enter(signInWish({ to: identifierOf(phone) }))).entry).toMatchObject({ ok: true, person: { email: ananya.email } });
  expect(await findLiveSession(hashSecret(sid), ananya._id, Date.now())).not.toBeNull();
  expect(await signIn(entry(ananya))).toMatchObject({ ok: true });
});

test("where no message can be sent the account is made at once, not proved", async () => {
  const form = registration();
  expect(await registerPerson(form)).toMatchObject({ ok: true, person: { emailVerifiedAt: null } });
});

test("a code gets the owner in while strangers have used up the tries of his password", async () => {
  const phone = someNumber();
  const ananya = await somebody({ email: null, phone });
  for (let count = 0; count < 11; count += 1) await signIn(entry(ananya, { password: "guess" }));
  expect(await signIn(entry(ananya))).toMatchObject({ code: "too_many_tries" });
  expect((await enter(signInWish({ to: identifierOf(phone) }))).entry).toMatchObject({ ok: true });
});

test("a request asked for hours ago opens nothing", async () => {
  const given = await codeFor(signInWish());
  await CodeRequests.updateOne({ _id: given.request }, { $inc: { expiresAt: -hours(2) } }).exec();
  expect(await enterByCode({ request: given.request, purpose: "sign_in", browser: given.browser, code: given.code, now })).toMatchObject({ code: "code_late" });
});
