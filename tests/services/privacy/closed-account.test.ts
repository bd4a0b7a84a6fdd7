import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { randomId } from "~/http/signature.server";
import { hours } from "~/domain/time/instant";
import { findPersonRow } from "~/models/closing.server";
import { insertPerson, findPersonByIdentifier, type Person } from "~/models/person.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { OneTimeCodes } from "~/models/one-time-code.server";
import { addRole } from "~/services/account/add-role.server";
import { changePassword } from "~/services/account/change-password.server";
import { enterByCode } from "~/services/account/enter-by-code.server";
import { enterProven } from "~/services/account/enter-proven.server";
import { finishAccount } from "~/services/account/finish-account.server";
import { linkProvider } from "~/services/account/link-provider.server";
import { proveContact } from "~/services/account/prove-contact.server";
import { resetPassword } from "~/services/account/reset-password.server";
import { unlinkProvider } from "~/services/account/unlink-provider.server";
import { verifyEmail } from "~/services/account/verify-email.server";
import { changeContact } from "~/services/contact/change-contact.server";
import { undoContactChange } from "~/services/contact/undo-contact-change.server";
import { closeAccount } from "~/services/privacy/close-account.server";
import { erasePerson } from "~/services/privacy/erase-person.server";
import { keepAccount } from "~/services/privacy/keep-account.server";
import { useDatabase } from "../../support/database";
import { codeFor, wish } from "../account/codes";
import { identifierOf, somebody } from "../account/people";
import { entering, joining, proved } from "../account/proven";
import { NOW, someEmail, take, undoSentTo } from "../contact/moves";

useDatabase();

const NEW = "nine red lamps";
let person: Person;
let undo: string;
let token: string;

/** What the row says of its person, whatever else was written there since. */
const rowNow = async () => {
  const { version: _version, outbox: _outbox, leases: _leases, ...row } = (await findPersonRow(person._id)) ?? ({} as never);
  return row;
};

async function linkOf(purpose: "reset_password" | "verify_email", to: string): Promise<string> {
  const secret = randomUUID() + randomUUID();
  const now = Date.now();
  await OneTimeCodes.create({ _id: hashSecret(secret), purpose, person: person._id, to, createdAt: now, expiresAt: now + 600_000, usedAt: null, rubbishAt: new Date(now + 700_000) });
  return secret;
}

beforeEach(async () => {
  person = await somebody();
  const before = identifierOf(person.email ?? "");
  await take(person, someEmail());
  undo = await undoSentTo(before);
  expect(await closeAccount({ person: person._id, now: NOW + hours(24) - 1 }), "whoever changed an address may be a thief, and its owner has a day to undo it").toEqual({ ok: false, code: "something_runs" });
  const closed = await closeAccount({ person: person._id, now: NOW + hours(24) });
  if (!closed.ok) throw new Error(closed.code);
  token = closed.token;
});

describe.each(["closed", "erased"] as const)("an account that is %s", (state) => {
  const ended = async (): Promise<object> => {
    if (state === "erased") await erasePerson(person._id, NOW);
    return rowNow();
  };

  it.each<[string, string, () => Promise<unknown>]>([
    ["undoing a change of address", "link_expired", () => undoContactChange({ token: undo, browser: randomId(), now: NOW })],
    ["a new address", "not_found", () => changeContact({ person: person._id, kind: "email", address: `${randomUUID()}@example.in`, key: randomId(), session: "here", now: NOW })],
    ["a link to a new password", "link_expired", async () => resetPassword({ browser: randomId(), token: await linkOf("reset_password", person.email ?? ""), password: NEW })],
    ["a link that confirms an address", "link_expired", async () => verifyEmail({ token: await linkOf("verify_email", person.email ?? ""), person: person._id })],
    ["a new password", "not_found", () => changePassword({ person: person._id, password: NEW, session: "here", key: randomId() })],
    ["linking Google", "not_found", () => linkProvider({ person: person._id, identity: proved(), now: NOW })],
    ["unlinking Google", "not_found", () => unlinkProvider({ person: person._id, provider: "google" })],
  ])("is not brought to life, nor changed, by %s", async (_how, code, act) => {
    const before = await ended();
    expect(await act()).toMatchObject({ ok: false, code });
    expect(await rowNow()).toEqual(before);
  });

  it("gets no side and no proof any more", async () => {
    const before = await ended();
    expect(await proveContact({ id: person._id, contact: identifierOf(person.email ?? "") })).toBeNull();
    await expect(addRole({ id: person._id, role: "artisan", shop: null, name: "Ananya Rao" })).rejects.toThrow("nobody");
    expect(await rowNow()).toEqual(before);
  });
});

describe("somebody who comes with the address of a closed account", () => {
  const address = async (): Promise<string> => String((await findPersonRow(person._id))?.closing?.kept.email);

  it("by Google is somebody new, and the old account stays closed and is no longer to be had", async () => {
    const identity = proved({ email: await address() });
    expect(await enterProven(entering(identity))).toMatchObject({ code: "terms_needed" });
    const entered = await enterProven(entering(identity, { joining: joining() }));
    expect(entered).toMatchObject({ ok: true, person: { email: identity.email } });
    expect(entered.ok && entered.person._id).not.toBe(person._id);
    expect((await findPersonRow(person._id))?.closing).toBeDefined();
    expect(await keepAccount(token)).toEqual({ ok: false, code: "contact_taken" });
  });

  it("by the Google account that was linked with it is somebody new too", async () => {
    const linked = proved();
    const other = { ...(await somebody()), _id: randomId(), email: linked.email, providers: { google: linked.subject }, version: 1 };
    await insertPerson(other, []);
    await closeAccount({ person: other._id, now: NOW });
    expect(await enterProven(entering(linked))).toMatchObject({ code: "terms_needed" });
  });

  it("by a code is somebody new, and only the link to keep it gives the old account back", async () => {
    const to = identifierOf(await address());
    const asked = await codeFor(wish({ to, pending: { wanted: "customer" } }));
    expect(await enterByCode({ ...asked, purpose: "sign_in", now: NOW })).toEqual({ ok: true, person: null, sid: expect.any(String), again: false });
    expect((await findPersonRow(person._id))?.closing).toBeDefined();
    expect(await keepAccount(token)).toMatchObject({ ok: true });
    expect((await findPersonByIdentifier(to))?._id).toBe(person._id);
    expect(await finishAccount({ request: asked.request, browser: asked.browser, name: "Ananya Rao", shop: null, locale: "en", now: NOW })).toMatchObject({ ok: false, code: "code_late" });
  });

  it("by a code may make an account of his own", async () => {
    const asked = await codeFor(wish({ to: identifierOf(await address()), pending: { wanted: "customer" } }));
    await enterByCode({ ...asked, purpose: "sign_in", now: NOW });
    const made = await finishAccount({ request: asked.request, browser: asked.browser, name: "Ananya Rao", shop: null, locale: "en", now: NOW });
    expect(made).toMatchObject({ ok: true, person: { _id: asked.request } });
    expect(await keepAccount(token)).toEqual({ ok: false, code: "contact_taken" });
  });
});
