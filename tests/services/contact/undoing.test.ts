import { expect, test } from "vitest";
import { identifierWord, type Identifier } from "~/domain/contact/identifier";
import { randomId } from "~/http/signature.server";
import { minutes } from "~/domain/time/instant";
import { ContactChanges } from "~/models/contact-change.server";
import { findPerson, findPersonByIdentifier, type Person } from "~/models/person.server";
import { findLiveSessions } from "~/models/session.server";
import { isResetLinkUsable, resetPassword } from "~/services/account/reset-password.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { sendResetLink } from "~/services/account/send-reset-link.server";
import { signIn } from "~/services/account/sign-in.server";
import { findUndo, undoContactChange } from "~/services/contact/undo-contact-change.server";
import { linksOf } from "~/emails/links-of";
import { findDeliveries } from "~/models/delivery.server";
import { useDatabase } from "../../support/database";
import { someNumber } from "../account/codes";
import { entry, identifierOf, somebody } from "../account/people";
import { drop, NOW, signedIn, someEmail, somePhone, take, undoSentTo } from "./moves";

useDatabase();

const emailOf = (person: Person): Identifier => identifierOf(person.email ?? "");
const undo = (token: string, browser = randomId()) => undoContactChange({ token, browser, now: NOW + 1 });
const late = (token: string) => ContactChanges.updateOne({ _id: hashSecret(token) }, { $set: { undoUntil: Date.now() } }).exec();

test("the link brings the old address back, ends every session, voids the password and leads to a new one", async () => {
  const ananya = await somebody();
  const thief = someEmail();
  await take(ananya, thief, await signedIn(ananya));
  const token = await undoSentTo(emailOf(ananya));
  const undone = await undo(token);
  expect(undone).toMatchObject({ ok: true });
  expect(await findPerson(ananya._id)).toMatchObject({ email: ananya.email, passwordHash: null, contactChangedAt: NOW + 1 });
  expect(await findLiveSessions(ananya._id, Date.now())).toEqual([]);
  expect(await findPersonByIdentifier(thief)).toBeNull();
  expect(await signIn(entry(ananya))).toMatchObject({ code: "wrong_credentials" });
  expect(await resetPassword({ browser: randomId(), token: undone.ok ? undone.reset : "", password: "nine red lamps" })).toEqual({ ok: true });
  expect(await signIn(entry(ananya, { password: "nine red lamps" }))).toMatchObject({ ok: true });
});

test("looking at the link changes nothing, however often", async () => {
  const ananya = await somebody();
  await take(ananya, someEmail());
  const token = await undoSentTo(emailOf(ananya));
  const before = await findPerson(ananya._id);
  for (let count = 0; count < 3; count += 1) expect(await findUndo(token)).toMatchObject({ ok: true });
  expect(await findPerson(ananya._id)).toEqual(before);
});

test("a link works once, for 24 hours, and nobody's own making opens nothing", async () => {
  const [ananya, meera] = [await somebody(), await somebody()];
  await take(ananya, someEmail());
  const token = await undoSentTo(emailOf(ananya));
  await undo(token);
  expect(await undo(token)).toEqual({ ok: false, code: "undo_done" });
  const to = someEmail();
  await take(meera, to);
  const old = await undoSentTo(emailOf(meera));
  await late(old);
  expect(await undo(old)).toEqual({ ok: false, code: "undo_late" });
  expect((await findPerson(meera._id))?.email).toBe(identifierWord(to));
  expect(await undo("x".repeat(43))).toEqual({ ok: false, code: "link_expired" });
});

test("after two changes in a row the first link brings back what was before both, and the second has nothing left to undo", async () => {
  const ananya = await somebody();
  const between = someEmail();
  await take(ananya, between);
  await take(ananya, someEmail());
  const [first, second] = [await undoSentTo(emailOf(ananya)), await undoSentTo(between)];
  expect(await undo(first)).toMatchObject({ ok: true });
  expect((await findPerson(ananya._id))?.email).toBe(ananya.email);
  expect(await undo(second)).toEqual({ ok: false, code: "undo_done" });
});

test("the second link undone first leaves the first one to its owner", async () => {
  const ananya = await somebody();
  const between = someEmail();
  await take(ananya, between);
  await take(ananya, someEmail());
  expect(await undo(await undoSentTo(between))).toMatchObject({ ok: true });
  expect((await findPerson(ananya._id))?.email).toBe(identifierWord(between));
  expect(await undo(await undoSentTo(emailOf(ananya)))).toMatchObject({ ok: true });
  expect((await findPerson(ananya._id))?.email).toBe(ananya.email);
});

test("a thief who changes e-mail and then phone loses both by the first link", async () => {
  const phone = someNumber();
  const ananya = await somebody({ phone });
  await take(ananya, someEmail());
  await take(ananya, somePhone());
  expect(await undo(await undoSentTo(emailOf(ananya)))).toMatchObject({ ok: true });
  expect(await findPerson(ananya._id)).toMatchObject({ email: ananya.email, phone });
  expect(await undo(await undoSentTo(identifierOf(phone)))).toEqual({ ok: false, code: "undo_done" });
});

test("a number that was added goes, and an address taken away comes back, without ever leaving nobody to reach", async () => {
  const ananya = await somebody();
  const added = somePhone();
  await take(ananya, added);
  const first = await undoSentTo(emailOf(ananya));
  await drop(ananya, "email");
  expect(await undo(first)).toMatchObject({ ok: true });
  expect(await findPerson(ananya._id)).toMatchObject({ email: ananya.email, phone: null, phoneVerifiedAt: null });
});

test("an old address on which a thief opened an account that nobody proved comes back all the same", async () => {
  const ananya = await somebody();
  await take(ananya, someEmail());
  const squatter = await somebody({ email: ananya.email, proved: false });
  expect(await undo(await undoSentTo(emailOf(ananya)))).toMatchObject({ ok: true });
  expect((await findPerson(ananya._id))?.email).toBe(ananya.email);
  expect((await findPerson(squatter._id))?.email).toBeNull();
});

test("an old address that somebody has proved as his own by now stays his, and the link says so", async () => {
  const ananya = await somebody();
  const to = someEmail();
  await take(ananya, to);
  const owner = await somebody({ email: ananya.email });
  expect(await undo(await undoSentTo(emailOf(ananya)))).toEqual({ ok: false, code: "address_taken" });
  expect((await findPerson(ananya._id))?.email).toBe(identifierWord(to));
  expect((await findPerson(owner._id))?.email).toBe(ananya.email);
});

test("links to a new password that the thief has asked for end", async () => {
  const ananya = await somebody();
  const thief = someEmail();
  await take(ananya, thief);
  await sendResetLink({ identifier: identifierWord(thief), key: `thief-${ananya._id}` });
  const [letter] = await findDeliveries({ to: identifierWord(thief), most: 1 });
  const link = linksOf(letter ?? { html: "", text: "" })[0]?.split("/").at(-1) ?? "";
  expect(await isResetLinkUsable(link)).toBe(true);
  await undo(await undoSentTo(emailOf(ananya)));
  expect(await isResetLinkUsable(link)).toBe(false);
});

test("one form sent twice by one browser leads to one new password, at once and one after the other, for a minute", async () => {
  const ananya = await somebody();
  await take(ananya, someEmail());
  const [token, browser] = [await undoSentTo(emailOf(ananya)), randomId()];
  const undone = await Promise.all([undo(token, browser), undo(token, browser)]);
  const reset = undone[0].ok ? undone[0].reset : "";
  expect(undone).toEqual([{ ok: true, reset }, { ok: true, reset }]);
  expect(await isResetLinkUsable(reset)).toBe(true);
  const row = await findPerson(ananya._id);
  expect(await undo(token, browser)).toEqual({ ok: true, reset });
  expect([await findPerson(ananya._id), await isResetLinkUsable(reset)]).toEqual([row, true]);
  expect(await undo(token)).toEqual({ ok: false, code: "undo_done" });
  await ContactChanges.updateOne({ _id: hashSecret(token) }, { $inc: { undoneAt: -minutes(1) } }).exec();
  expect(await undo(token, browser)).toEqual({ ok: false, code: "undo_done" });
});

test("undone by two at once it is undone once, and the account is whole", async () => {
  const ananya = await somebody();
  await take(ananya, someEmail());
  const token = await undoSentTo(emailOf(ananya));
  const answers = await Promise.all([undo(token), undo(token)]);
  expect(answers.some(({ ok }) => ok)).toBe(true);
  expect((await findPerson(ananya._id))?.email).toBe(ananya.email);
});
