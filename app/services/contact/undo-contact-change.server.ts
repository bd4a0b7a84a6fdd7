import { randomBytes } from "node:crypto";
import type { Contacts } from "~/domain/account/proof";
import { toldAt, whyNoUndo, withContact } from "~/domain/contact/contact-change";
import { identifierWord } from "~/domain/contact/identifier";
import { refuse, type Outcome, type Refusal } from "~/domain/refusal";
import { hours, minutes, type Millis } from "~/domain/time/instant";
import { log } from "~/http/log.server";
import { closeContactChanges, findContactChange, type ContactChange } from "~/models/contact-change.server";
import { isDuplicateKey } from "~/models/model.server";
import { cancelCodes, OneTimeCodes } from "~/models/one-time-code.server";
import { outboxEntries } from "~/models/outbox.server";
import { changePerson, findAccount } from "~/models/person.server";
import { endSessions } from "~/models/session.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { freeAddress } from "./free-address.server";

const NEW_PASSWORD_WITHIN = minutes(30);

/** The change that a link undoes, while it can be undone. Looking changes nothing. Refuses with undo_done, undo_late, link_expired. */
export async function findUndo(token: string): Promise<Outcome<{ change: ContactChange }>> {
  const change = await findContactChange(hashSecret(token));
  if (!change) return refuse("link_expired");
  const why = whyNoUndo(change, Date.now());
  return why ? refuse(why) : { ok: true, change };
}

/**
 * Brings both addresses back as they were before a change, and with it undoes every later one. The password is void and every session ends, since a thief
 * may have either; gives the secret of a link to a new password. `now` is business time. Refuses as `findUndo`, and with address_taken, busy.
 */
export async function undoContactChange({ token, now }: { token: string; now: Millis }): Promise<Outcome<{ reset: string }>> {
  const found = await findUndo(token);
  if (!found.ok) return found;
  const { change } = found;
  const until = Date.now();
  const contacts = proved(change, until);
  const done = await compareAndSet(async (): Promise<{ ok: true } | Refusal | undefined> => {
    const [person, open] = await Promise.all([findAccount(change.person), findUndo(token)]);
    if (!open.ok) return open;
    if (!person) return refuse("link_expired");
    const follows = outboxEntries([{ key: `undone:${change._id.slice(0, 12)}`, lane: "access", kind: "end_earlier_sessions", data: { until } }]);
    try {
      return (await changePerson(change.person, person.version, { ...contacts, passwordHash: null, contactChangedAt: now }, follows)) ? { ok: true } : undefined;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return (await freeAddress(contacts, change.person)) ? undefined : refuse("address_taken");
    }
  });
  if (!done?.ok) return done ?? refuse("busy");
  await closeContactChanges(change.person, change.version, Date.now());
  await endSessions({ person: change.person, until }, Date.now());
  await cancelCodes(change.person, "reset_password", Date.now());
  log("contact_undone", { person: change.person, kind: change.kind });
  wakeRelay();
  return { ok: true, reset: await linkToPassword(change.person) };
}

/** The addresses to bring back: the one to which the link came is proved by its use. */
function proved({ before, kind }: ContactChange, at: Millis): Contacts {
  const told = toldAt(before, kind);
  return told ? withContact(before, told.kind, identifierWord(told), at) : before;
}

async function linkToPassword(person: string): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const now = Date.now();
  const expiresAt = now + NEW_PASSWORD_WITHIN;
  await OneTimeCodes.create({ _id: hashSecret(secret), purpose: "reset_password", person, createdAt: now, expiresAt, usedAt: null, rubbishAt: new Date(expiresAt + hours(24)) });
  return secret;
}

