import { expect, test } from "vitest";
import { TERMS_VERSION } from "~/domain/account/terms";
import { owesTerms } from "~/http/ask-terms.server";
import type { Session } from "~/http/session.server";
import { Consents } from "~/models/consent.server";
import { findPerson, People } from "~/models/person.server";
import { acceptTerms } from "~/services/account/accept-terms.server";
import { askToRegister } from "~/services/account/ask-to-register.server";
import { useDatabase } from "../../support/database";
import { identifierOf, registration, somebody } from "./people";

useDatabase();

const now = Date.UTC(2026, 10, 28);

/** Somebody who accepted the terms when they were older. */
async function longAgo() {
  const person = await somebody();
  await People.updateOne({ _id: person._id }, { $set: { termsVersion: "2026-11" } }).exec();
  return person;
}

const consentsOf = (person: string) => Consents.find({ person, subject: "terms" }).lean().exec();
const session = (person: string, role: Session["role"] = "customer") => ({ session: { person, role } as Session });

test("accepting the new terms stands on the account and as a consent, once, however often it is sent", async () => {
  const { _id: person } = await longAgo();
  const accept = (locale: "en" | "hi") => acceptTerms({ person, locale, now });
  expect(await Promise.all([accept("hi"), accept("hi"), accept("hi")])).toEqual(Array(3).fill({ ok: true }));
  expect(await accept("en")).toEqual({ ok: true });
  expect(await findPerson(person)).toMatchObject({ termsVersion: TERMS_VERSION, termsAcceptedAt: now });
  expect(await consentsOf(person)).toMatchObject([{ given: true, version: TERMS_VERSION, locale: "hi", channel: "page", at: now }]);
});

test("whoever has accepted them already is not recorded again, and nobody accepts for an account that is not there", async () => {
  const { _id: person } = await somebody();
  expect(await acceptTerms({ person, locale: "en", now })).toEqual({ ok: true });
  expect(await consentsOf(person)).toEqual([]);
  expect(await acceptTerms({ person: "nobody", locale: "en", now })).toMatchObject({ code: "not_found" });
});

test("they are owed by somebody who accepted older ones, before he changes something under them: not to read, not elsewhere, not by staff", async () => {
  const [old, { _id: person }] = [(await longAgo())._id, await somebody()];
  const under = { underTerms: true };
  expect(await owesTerms(under, session(old), true)).toBe(true);
  expect(await owesTerms(under, session(person), true)).toBe(false);
  expect(await owesTerms(under, session(old), false)).toBe(false);
  expect(await owesTerms({ underTerms: false }, session(old), true)).toBe(false);
  expect(await owesTerms(under, session(old, "staff"), true)).toBe(false);
  expect(await owesTerms(under, { session: null }, true)).toBe(false);
});

test("signing up for the other side, with the box for the terms, accepts them too", async () => {
  const person = await longAgo();
  expect(await askToRegister({ ...registration({ identifier: identifierOf(person.email ?? ""), shop: { craft: "pottery", place: "molela" } }), trapped: false })).toMatchObject({ ok: true, role: "artisan" });
  expect((await findPerson(person._id))?.termsVersion).toBe(TERMS_VERSION);
  expect(await consentsOf(person._id)).toMatchObject([{ version: TERMS_VERSION }]);
});
