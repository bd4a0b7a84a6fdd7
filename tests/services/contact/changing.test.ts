import { expect, test } from "vitest";
import { findDeliveries } from "~/models/delivery.server";
import { identifierWord, type Identifier } from "~/domain/contact/identifier";
import { findPerson, type Person } from "~/models/person.server";
import { findLiveSessions, Sessions } from "~/models/session.server";
import { changeContact } from "~/services/contact/change-contact.server";
import { useDatabase } from "../../support/database";
import { identifierOf, somebody } from "../account/people";
import { someNumber } from "../account/codes";
import { drop, NOW, settle, signedIn, someEmail, somePhone, take, undoSentTo } from "./moves";

useDatabase();

const emailOf = (person: Person): Identifier => identifierOf(person.email ?? "");
const lettersTo = (to: Identifier) => findDeliveries({ to: identifierWord(to), most: 20 });

test("a new address counts once its code was written, is proved by that, and payouts know of it", async () => {
  const ananya = await somebody();
  const to = someEmail();
  expect(await take(ananya, to)).toMatchObject({ ok: true });
  const after = await findPerson(ananya._id);
  expect(after).toMatchObject({ email: identifierWord(to), contactChangedAt: NOW });
  expect(after?.emailVerifiedAt).toBeGreaterThan(0);
});

test("the old address is told, with a link that undoes it; the new one gets no such link", async () => {
  const ananya = await somebody();
  const to = someEmail();
  await take(ananya, to);
  expect(await undoSentTo(emailOf(ananya))).toMatch(/^[\w-]{43}$/);
  expect(await undoSentTo(to)).toBe("");
});

test("the link stands nowhere in the database but in the message", async () => {
  const ananya = await somebody();
  await take(ananya, someEmail());
  const token = await undoSentTo(emailOf(ananya));
  const { ContactChanges } = await import("~/models/contact-change.server");
  const { People } = await import("~/models/person.server");
  expect(JSON.stringify([await ContactChanges.find({}).lean().exec(), await People.find({}).lean().exec()])).not.toContain(token);
});

test("every other session ends, the one that asked stays", async () => {
  const ananya = await somebody();
  const [here, there] = [await signedIn(ananya), await signedIn(ananya)];
  await take(ananya, someEmail(), here);
  expect((await findLiveSessions(ananya._id, Date.now())).map(({ _id }) => _id)).toEqual([here]);
  expect(there).not.toBe(here);
});

test("the others end in the same breath, and again from the outbox, should the process have died in between", async () => {
  const ananya = await somebody();
  const there = await signedIn(ananya);
  const live = async () => (await findLiveSessions(ananya._id, Date.now())).map(({ _id }) => _id);
  await changeContact({ person: ananya._id, kind: "phone", address: someNumber(), key: "k3", session: "here", now: NOW });
  expect(await live()).toEqual([]);
  await Sessions.updateOne({ _id: there }, { $set: { endedAt: null } }).exec();
  await settle();
  expect(await live()).toEqual([]);
});

test("a session opened after the change is not ended by what the outbox does late", async () => {
  const ananya = await somebody();
  await changeContact({ person: ananya._id, kind: "phone", address: someNumber(), key: "k", session: "here", now: NOW });
  await new Promise((resolve) => setTimeout(resolve, 5));
  const later = await signedIn(ananya);
  await settle();
  expect((await findLiveSessions(ananya._id, Date.now())).map(({ _id }) => _id)).toEqual([later]);
});

test("an address of somebody else is asked for in the same way, gets no code, and its owner is told", async () => {
  const [ananya, ramesh] = [await somebody(), await somebody()];
  expect(await take(ananya, emailOf(ramesh))).toMatchObject({ ok: false, code: "code_wrong" });
  expect((await findPerson(ananya._id))?.email).toBe(ananya.email);
  expect((await lettersTo(emailOf(ramesh))).map(({ template }) => template)).toEqual(["address_wanted"]);
});

test("an address that somebody took between code and answer stays his", async () => {
  const [ananya, ramesh] = [await somebody(), await somebody()];
  expect(await changeContact({ person: ananya._id, kind: "email", address: ramesh.email ?? "", key: "k2", session: "here", now: NOW })).toEqual({ ok: false, code: "address_taken" });
  await settle();
  expect(await undoSentTo(emailOf(ananya))).toBe("");
});

test("a first number is told to the e-mail address", async () => {
  const ananya = await somebody();
  await take(ananya, somePhone());
  expect((await lettersTo(emailOf(ananya))).map(({ subject }) => subject)).toContain("A mobile number was added to your account");
});

test("somebody with a phone number alone is told by SMS at the old number", async () => {
  const old = somePhone();
  const ramesh = await somebody({ email: null, phone: identifierWord(old) });
  await take(ramesh, somePhone());
  expect(await lettersTo(old)).toMatchObject([{ channel: "sms", template: "contact_changed" }]);
});

test("an address is taken away while the other one is proved, and never the last", async () => {
  const ananya = await somebody();
  expect(await drop(ananya, "email")).toEqual({ ok: false, code: "last_contact" });
  await take(ananya, somePhone());
  expect(await drop(ananya, "email")).toMatchObject({ ok: true });
  expect(await findPerson(ananya._id)).toMatchObject({ email: null, emailVerifiedAt: null });
  expect(await drop(ananya, "phone")).toEqual({ ok: false, code: "last_contact" });
});

test("an address stays as long as nobody has proved the other one", async () => {
  const ananya = await somebody({ phone: someNumber(), proved: false });
  expect(await drop(ananya, "email")).toEqual({ ok: false, code: "other_not_proved" });
});

test("of both addresses taken away at once one stays", async () => {
  const ananya = await somebody({ phone: someNumber() });
  const done = await Promise.all([drop(ananya, "email"), drop(ananya, "phone")]);
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  const after = await findPerson(ananya._id);
  expect([after?.email, after?.phone].filter((address) => address !== null)).toHaveLength(1);
});

test("the code of the address one has proves it, and changes and tells nothing else", async () => {
  const ananya = await somebody({ proved: false });
  const session = await signedIn(ananya);
  expect(await take(ananya, emailOf(ananya))).toMatchObject({ ok: true });
  expect((await findPerson(ananya._id))?.emailVerifiedAt).toBeGreaterThan(0);
  expect((await findPerson(ananya._id))?.contactChangedAt).toBeFalsy();
  expect(await undoSentTo(emailOf(ananya))).toBe("");
  expect((await findLiveSessions(ananya._id, Date.now())).map(({ _id }) => _id)).toEqual([session]);
});

test("the same wish twice changes once and tells once", async () => {
  const ananya = await somebody();
  const wish = { person: ananya._id, kind: "phone" as const, address: someNumber(), key: "same", session: "here", now: NOW };
  await Promise.all([changeContact(wish), changeContact(wish)]);
  await settle();
  expect((await lettersTo(emailOf(ananya))).filter(({ template }) => template === "contact_changed")).toHaveLength(1);
});
