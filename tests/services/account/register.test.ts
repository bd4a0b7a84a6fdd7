import { expect, test } from "vitest";
import { TERMS_VERSION } from "~/domain/account/terms";
import { findArtisan } from "~/models/artisan.server";
import { Consents } from "~/models/consent.server";
import { findPerson, People } from "~/models/person.server";
import { addRole } from "~/services/account/add-role.server";
import { finishShop } from "~/services/account/finish-shop.server";
import { registerPerson } from "~/services/account/register-person.server";
import { saveLanguage } from "~/services/account/save-language.server";
import { tellPerson } from "~/services/account/tell-person.server";
import { findDeliveries } from "~/models/delivery.server";
import { useDatabase } from "../../support/database";
import { identifierOf, registration, somebody } from "./people";

useDatabase();

test("a new customer has an account, has accepted this version of the terms, and gets a welcome letter once", async () => {
  const form = registration({ locale: "hi" });
  expect(await registerPerson(form)).toMatchObject({ ok: true, role: "customer", person: { _id: form.id, roles: ["customer"], termsVersion: TERMS_VERSION } });
  expect(await Consents.find({ person: form.id }).lean().exec()).toMatchObject([{ subject: "terms", version: TERMS_VERSION, locale: "hi" }]);
  const row = await People.findOne({ _id: form.id }).lean().exec();
  const welcome = row?.outbox.find(({ key }) => key === "welcome");
  if (!row || !welcome) throw new Error("no welcome letter was ordered");
  await Promise.all([tellPerson(row, welcome), tellPerson(row, welcome)]);
  const letters = await findDeliveries({ to: row.email, most: 5 });
  expect(letters).toMatchObject([{ template: "welcome", locale: "hi", state: "sent" }]);
  expect(letters[0]?.html).toContain("/hi/search");
});

test("the password is stored as argon2id and nowhere else", async () => {
  const form = registration();
  await registerPerson(form);
  const row = await People.findOne({ _id: form.id }).lean().exec();
  expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=7,p=1\$/);
  expect(JSON.stringify(row)).not.toContain(form.password);
});

test("sending the form twice, also at once, makes one person", async () => {
  const form = registration();
  const answers = await Promise.all([registerPerson(form), registerPerson(form)]);
  expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await registerPerson(form)).toMatchObject({ ok: true, person: { _id: form.id } });
  expect(await People.countDocuments({ email: form.identifier.kind === "email" ? form.identifier.email : "" }).exec()).toBe(1);
});

test("of two strangers who want the same address at once only one gets it", async () => {
  const identifier = identifierOf("same@example.in");
  const answers = await Promise.all([registerPerson(registration({ identifier })), registerPerson(registration({ identifier, password: "another long one" }))]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: "already_registered" });
});

test("an identifier that is taken is refused in the same words whatever the password", async () => {
  const ananya = await somebody();
  const identifier = identifierOf(ananya.email ?? "");
  expect(await registerPerson(registration({ identifier, password: "not this one" }))).toEqual({ ok: false, code: "already_registered" });
});

test("two people without e-mail do not collide", async () => {
  expect(await registerPerson(registration({ identifier: identifierOf("9876500001") }))).toMatchObject({ ok: true });
  expect(await registerPerson(registration({ identifier: identifierOf("9876500002") }))).toMatchObject({ ok: true });
});

test("a new artisan has a shop at once, not yet verified and not yet listed", async () => {
  const form = registration({ name: "Kamla Devi", shop: { craft: "pottery", place: "molela" } });
  expect(await registerPerson(form)).toMatchObject({ ok: true, role: "artisan", person: { roles: ["artisan"] } });
  expect(await findArtisan(form.id)).toMatchObject({ craft: "pottery", place: "molela", verifiedAt: null, listed: false });
});

test("a sign-up that was cut off still opens its shop, once", async () => {
  const ananya = await somebody();
  const order = { data: { craft: "pottery", place: "molela", name: "Ananya Rao" } };
  await finishShop(ananya, order);
  await finishShop(ananya, order);
  expect(await findArtisan(ananya._id)).toMatchObject({ craft: "pottery" });
});

test("a customer who signs up as an artisan with the right password is one person with two roles", async () => {
  const ananya = await somebody();
  const form = registration({ identifier: identifierOf(ananya.email ?? ""), shop: { craft: "mehendi", place: "hyderabad" } });
  expect(await registerPerson(form)).toMatchObject({ ok: true, role: "artisan", person: { _id: ananya._id, roles: ["customer", "artisan"] } });
  expect(await findPerson(form.id)).toBeNull();
  expect(await findArtisan(ananya._id)).toMatchObject({ craft: "mehendi" });
});

test("a role given many times at once is held once", async () => {
  const ramesh = await somebody({ roles: ["artisan"] });
  await Promise.all(Array.from({ length: 8 }, () => addRole({ id: ramesh._id, role: "customer", shop: null, name: ramesh.name })));
  expect((await findPerson(ramesh._id))?.roles).toEqual(["artisan", "customer"]);
});

test("sabotage: without the unique index two strangers get the same address", async () => {
  await People.collection.dropIndex("email_1");
  const identifier = identifierOf("sabotage@example.in");
  const answers = await Promise.all([registerPerson(registration({ identifier })), registerPerson(registration({ identifier }))]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await People.countDocuments({ email: "sabotage@example.in" }).exec()).toBe(2);
});

test("letters come in the language a person chose later, and choosing it twice changes nothing more", async () => {
  const form = registration({ locale: "en" });
  await registerPerson(form);
  expect(await saveLanguage({ id: form.id, locale: "hi" })).toBe(true);
  const chosen = await findPerson(form.id);
  expect(chosen?.locale).toBe("hi");
  expect(await saveLanguage({ id: form.id, locale: "hi" })).toBe(true);
  expect((await findPerson(form.id))?.version).toBe(chosen?.version);
  expect(await saveLanguage({ id: "nobody", locale: "hi" })).toBe(false);
});
