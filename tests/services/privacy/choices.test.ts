import { expect, test } from "vitest";
import { mayUse } from "~/domain/privacy/may-use";
import { randomId } from "~/http/signature.server";
import { Consents, findLastActs, hasDeclaredAdult } from "~/models/consent.server";
import { registerPerson } from "~/services/account/register-person.server";
import { saveChoices } from "~/services/privacy/save-choices.server";
import { useDatabase } from "../../support/database";
import { registration } from "../account/people";

useDatabase();

const NOW = Date.UTC(2026, 10, 1);

async function choose(person: string, analytics: boolean, { adult = true, id = randomId(), now = NOW }: { adult?: boolean; id?: string; now?: number } = {}) {
  return saveChoices({ id, owner: { person, browser: null }, acts: await findLastActs(person), wanted: { analytics, replay: false }, adult, locale: "hi", now });
}

test("whoever registers has declared to be 18 or over, and it is kept when and in which words", async () => {
  const form = registration();
  await registerPerson(form);
  expect(await hasDeclaredAdult(form.id)).toBe(true);
  expect(await Consents.find({ person: form.id }).lean().exec()).toMatchObject([{ subject: "terms", given: true, adult: true, channel: "page", locale: form.locale, at: form.now }]);
});

test("nothing is allowed by registering; a yes allows that purpose alone, a no takes it back, and every act stays on record", async () => {
  const form = registration();
  await registerPerson(form);
  expect(mayUse(await findLastActs(form.id), "analytics")).toBe(false);
  expect(await choose(form.id, true)).toEqual({ ok: true });
  expect(mayUse(await findLastActs(form.id), "analytics")).toBe(true);
  expect(mayUse(await findLastActs(form.id), "replay")).toBe(false);
  expect(await choose(form.id, false, { now: NOW + 1 })).toEqual({ ok: true });
  expect(mayUse(await findLastActs(form.id), "analytics")).toBe(false);
  expect(await Consents.find({ person: form.id, subject: "analytics" }).sort({ at: 1 }).lean().exec()).toMatchObject([{ given: true, locale: "hi", version: "2026-11", channel: "page" }, { given: false }]);
});

test("the same form twice is one act, and saving what holds already adds none", async () => {
  const person = randomId();
  const id = randomId();
  await Promise.all([choose(person, true, { id }), choose(person, true, { id })]);
  await choose(person, true);
  expect(await Consents.countDocuments({ person }).exec()).toBe(1);
});

test("somebody who has not said he is 18 can allow nothing, and can always forbid", async () => {
  const person = randomId();
  expect(await choose(person, true, { adult: false })).toEqual({ ok: false, code: "adults_only" });
  expect(await Consents.countDocuments({ person }).exec()).toBe(0);
  await choose(person, true);
  expect(await choose(person, false, { adult: false, now: NOW + 1 })).toEqual({ ok: true });
  expect(mayUse(await findLastActs(person), "analytics")).toBe(false);
});
