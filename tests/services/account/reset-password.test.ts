import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { minutes } from "~/domain/time/instant";
import { linksOf } from "~/emails/links-of";
import { runJobs } from "~/jobs/run-jobs.server";
import { randomId } from "~/http/signature.server";
import { findDeliveries } from "~/models/delivery.server";
import { OneTimeCodes } from "~/models/one-time-code.server";
import { changePerson, findPerson, type Person } from "~/models/person.server";
import { findLiveSession } from "~/models/session.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { openSession } from "~/services/account/open-session.server";
import { requestReset } from "~/services/account/request-reset.server";
import { isResetLinkUsable, resetPassword } from "~/services/account/reset-password.server";
import { sendResetLink } from "~/services/account/send-reset-link.server";
import { signIn } from "~/services/account/sign-in.server";
import { useDatabase } from "../../support/database";
import { entry, identifierOf, somebody } from "./people";

useDatabase();

const NEW = "nine red lamps";

async function tokenSentTo(person: Person): Promise<string> {
  await requestReset({ identifier: identifierOf(person.email ?? ""), address: randomUUID(), key: randomUUID() });
  await runJobs();
  const [letter] = await findDeliveries({ to: person.email ?? "", most: 1 });
  return linksOf(letter ?? { html: "", text: "" })[0]?.split("/").at(-1) ?? "";
}

test("a link comes by letter, works once, and the new password signs in", async () => {
  const ananya = await somebody();
  const token = await tokenSentTo(ananya);
  expect(await isResetLinkUsable(token)).toBe(true);
  expect(await resetPassword({ browser: randomId(), token, password: NEW })).toEqual({ ok: true });
  expect(await resetPassword({ browser: randomId(), token, password: "a third one" })).toMatchObject({ code: "link_expired" });
  expect(await signIn(entry(ananya, { password: NEW }))).toMatchObject({ ok: true });
  expect(await signIn(entry(ananya))).toMatchObject({ code: "wrong_credentials" });
});

test("a new password ends other sign-ins that were linked before the address was proved, and none after", async () => {
  const [stranger, owner] = [await somebody({ proved: false }), await somebody()];
  await changePerson(stranger._id, 1, { providers: { google: "a-stranger" } });
  await changePerson(owner._id, 1, { providers: { google: "the-owner" } });
  for (const person of [stranger, owner]) await resetPassword({ browser: randomId(), token: await tokenSentTo(person), password: NEW });
  expect((await findPerson(stranger._id))?.providers).toEqual({});
  expect((await findPerson(owner._id))?.providers).toEqual({ google: "the-owner" });
});

test("of two who use the link at once one is too late", async () => {
  const token = await tokenSentTo(await somebody());
  const answers = await Promise.all([resetPassword({ browser: randomId(), token, password: NEW }), resetPassword({ browser: randomId(), token, password: NEW })]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("one form sent twice by one browser sets the password once and is a success twice, at once and one after the other, for a minute", async () => {
  const ananya = await somebody();
  const [token, browser] = [await tokenSentTo(ananya), randomId()];
  const send = (password = NEW, from = browser) => resetPassword({ browser: from, token, password });
  expect(await Promise.all([send(), send()])).toEqual([{ ok: true }, { ok: true }]);
  const row = await findPerson(ananya._id);
  expect(await send()).toEqual({ ok: true });
  expect(await findPerson(ananya._id)).toEqual(row);
  expect(await send("a third one")).toMatchObject({ code: "link_expired" });
  expect(await send(NEW, randomId())).toMatchObject({ code: "link_expired" });
  await OneTimeCodes.updateOne({ _id: hashSecret(token) }, { $inc: { usedAt: -minutes(1) } }).exec();
  expect(await send()).toMatchObject({ code: "link_expired" });
});

test("a new password ends every session and every other link", async () => {
  const ananya = await somebody();
  const { sid } = await openSession({ person: ananya._id, name: ananya.name, role: "customer", roles: ["customer"], sharedPhone: false, browser: "b", userAgent: "", replaces: null });
  const [first, second] = [await tokenSentTo(ananya), await tokenSentTo(ananya)];
  expect(await findLiveSession(hashSecret(sid), ananya._id, Date.now())).not.toBeNull();
  await resetPassword({ browser: randomId(), token: second, password: NEW });
  expect(await findLiveSession(hashSecret(sid), ananya._id, Date.now())).toBeNull();
  expect(await isResetLinkUsable(first)).toBe(false);
});

test("after half an hour the link no longer works", async () => {
  const ananya = await somebody();
  const token = await tokenSentTo(ananya);
  await OneTimeCodes.updateOne({ person: ananya._id }, { $set: { expiresAt: Date.now() - 1 } }).exec();
  expect(await isResetLinkUsable(token)).toBe(false);
  expect(await resetPassword({ browser: randomId(), token, password: NEW })).toMatchObject({ code: "link_expired" });
});

test("asking for nobody looks the same and sends nothing", async () => {
  expect(await requestReset({ identifier: identifierOf("nobody@example.in"), address: randomUUID(), key: randomUUID() })).toEqual({ ok: true });
  await runJobs();
  expect(await findDeliveries({ to: "nobody@example.in", most: 1 })).toEqual([]);
});

test("a job that runs twice sends one letter with one link", async () => {
  const ananya = await somebody();
  const job = { identifier: ananya.email ?? "", key: randomUUID() };
  await sendResetLink(job);
  await sendResetLink(job);
  expect(await findDeliveries({ to: ananya.email ?? "", most: 5 })).toHaveLength(1);
});

test("the link's secret is stored as a hash", async () => {
  const token = await tokenSentTo(await somebody());
  expect(JSON.stringify(await OneTimeCodes.find({}).lean().exec())).not.toContain(token);
});

test("who has only a phone number gets it by SMS", async () => {
  const ramesh = await somebody({ email: null, phone: "+919876543299" });
  await sendResetLink({ identifier: ramesh.phone ?? "", key: randomUUID() });
  expect(await findDeliveries({ to: "+919876543299", most: 1 })).toMatchObject([{ channel: "sms", state: "sent", text: expect.stringContaining("/reset/") }]);
});

test("the fourth wish within an hour has to wait", async () => {
  const identifier = identifierOf("often@example.in");
  const ask = () => requestReset({ identifier, address: randomUUID(), key: randomUUID() });
  for (let count = 0; count < 3; count += 1) await ask();
  expect(await ask()).toMatchObject({ code: "too_many_tries" });
});

test("a link that came to an address nobody had proved proves it, and takes away the other address", async () => {
  const email = `${randomUUID()}@example.in`;
  const ananya = await somebody({ email, phone: "+919876543277", proved: false });
  expect(await resetPassword({ browser: randomId(), token: await tokenSentTo(ananya), password: NEW })).toEqual({ ok: true });
  expect(await findPerson(ananya._id)).toMatchObject({ email, emailVerifiedAt: expect.any(Number), phone: null });
  expect(await signIn(entry(ananya, { password: NEW }))).toMatchObject({ ok: true });
});

test("a link to a proved address leaves the other one where it is", async () => {
  const ananya = await somebody({ phone: "+919876543278" });
  await resetPassword({ browser: randomId(), token: await tokenSentTo(ananya), password: NEW });
  expect(await findPerson(ananya._id)).toMatchObject({ email: ananya.email, phone: "+919876543278" });
});
