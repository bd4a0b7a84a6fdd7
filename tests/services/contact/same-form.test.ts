import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { identifierWord } from "~/domain/contact/identifier";
import { hours } from "~/domain/time/instant";
import { randomId } from "~/http/signature.server";
import { findContactChangesOf } from "~/models/contact-change.server";
import { OneTimeCodes } from "~/models/one-time-code.server";
import { findPerson, People } from "~/models/person.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { verifyEmail } from "~/services/account/verify-email.server";
import { askContactChange } from "~/services/contact/ask-contact-change.server";
import { confirmContactChange } from "~/services/contact/confirm-contact-change.server";
import { useDatabase } from "../../support/database";
import { codeSentTo } from "../account/codes";
import { somebody } from "../account/people";
import { NOW, someEmail, somePhone, take } from "./moves";

useDatabase();

test("the code of a new number pressed twice changes it once, at once and one after the other, and never changes it back", async () => {
  const ananya = await somebody();
  const [to, browser] = [somePhone(), randomId()];
  const asked = await askContactChange({ id: randomId(), to, person: ananya._id, browser, address: randomUUID(), locale: "en" });
  const form = { request: asked.ok ? asked.request : "", code: await codeSentTo(to), person: ananya._id, browser, session: "here", now: NOW };
  expect(await Promise.all([confirmContactChange(form), confirmContactChange(form)])).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })]);
  expect(await confirmContactChange(form)).toMatchObject({ ok: true });
  expect((await findPerson(ananya._id))?.phone).toBe(identifierWord(to));
  expect(await findContactChangesOf(ananya._id)).toHaveLength(1);
  const next = somePhone();
  await take(ananya, next);
  expect(await confirmContactChange(form)).toMatchObject({ ok: true });
  expect((await findPerson(ananya._id))?.phone).toBe(identifierWord(next));
});

test("the link that confirms an address pressed twice is a success twice, for its person and that address alone", async () => {
  const ananya = await somebody({ proved: false });
  const token = randomId();
  const now = Date.now();
  await OneTimeCodes.create({ _id: hashSecret(token), purpose: "verify_email", person: ananya._id, to: ananya.email ?? "", createdAt: now, expiresAt: now + hours(1), usedAt: null, rubbishAt: new Date(now + hours(24)) });
  const send = (person = ananya._id) => verifyEmail({ token, person });
  expect(await send((await somebody())._id)).toMatchObject({ code: "link_expired" });
  expect(await Promise.all([send(), send()])).toEqual([{ ok: true }, { ok: true }]);
  const row = await findPerson(ananya._id);
  expect(await send()).toEqual({ ok: true });
  expect(await findPerson(ananya._id)).toEqual(row);
  await People.updateOne({ _id: ananya._id }, { $set: { email: identifierWord(someEmail()) } }).exec();
  expect(await send()).toMatchObject({ code: "link_expired" });
});
