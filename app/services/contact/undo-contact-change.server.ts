import { createHmac } from "node:crypto";
import { SAME_FORM } from "~/domain/account/code";
import type { Contacts } from "~/domain/account/proof";
import { toldAt, whyNoUndo, withContact } from "~/domain/contact/contact-change";
import { identifierWord } from "~/domain/contact/identifier";
import { refuse, type Outcome, type Refusal } from "~/domain/refusal";
import { hours, minutes, type Millis } from "~/domain/time/instant";
import { environment } from "~/env.server";
import { log } from "~/http/log.server";
import { closeContactChanges, findContactChange, type ContactChange } from "~/models/contact-change.server";
import { isDuplicateKey } from "~/models/model.server";
import { cancelCodes, findCode, OneTimeCodes } from "~/models/one-time-code.server";
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
 * may have either; gives the secret of a link to a new password, the same when one browser sends the same form twice. `now` is business time.
 * Refuses as `findUndo`, and with address_taken, busy.
 */
export async function undoContactChange({ token, browser, now }: { token: string; browser: string; now: Millis }): Promise<Outcome<{ reset: string }>> {
  const found = await findUndo(token);
  if (!found.ok) return (await isJustUndone(token, browser)) ? { ok: true, reset: secretAfter(token) } : found;
  const { change } = found;
  const until = Date.now();
  const contacts = proved(change, until);
  const done = await compareAndSet(async (): Promise<{ ok: true } | Refusal | undefined> => {
    const [person, open] = await Promise.all([findAccount(change.person), findUndo(token)]);
    if (!open.ok) return (await isJustUndone(token, browser)) ? { ok: true } : open;
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
  const reset = secretAfter(token);
  await linkToPassword(change.person, hashSecret(reset));
  await closeContactChanges(change.person, change.version, hashSecret(browser), Date.now());
  await endSessions({ person: change.person, until }, Date.now());
  await cancelCodes(change.person, "reset_password", Date.now(), hashSecret(reset));
  log("contact_undone", { person: change.person, kind: change.kind });
  wakeRelay();
  return { ok: true, reset };
}

/** The addresses to bring back: the one to which the link came is proved by its use. */
function proved({ before, kind }: ContactChange, at: Millis): Contacts {
  const told = toldAt(before, kind);
  return told ? withContact(before, told.kind, identifierWord(told), at) : before;
}

/** The secret of the link to a new password that follows an undo. The same undo gives the same one. */
const secretAfter = (token: string): string => createHmac("sha256", environment().formSecret).update(`undone\n${token}`).digest("base64url");

/** Whether a change was undone within the last minute, by this very link and browser. */
async function isJustUndone(token: string, browser: string): Promise<boolean> {
  const [change, link] = await Promise.all([findContactChange(hashSecret(token)), findCode(hashSecret(secretAfter(token)), "reset_password")]);
  return link !== null && change?.undoneBy === hashSecret(browser) && (change?.undoneAt ?? 0) > Date.now() - SAME_FORM;
}

/** Writes the link; one that is there already stays as it is. */
async function linkToPassword(person: string, id: string): Promise<void> {
  const now = Date.now();
  const expiresAt = now + NEW_PASSWORD_WITHIN;
  try {
    await OneTimeCodes.create({ _id: id, purpose: "reset_password", person, createdAt: now, expiresAt, usedAt: null, rubbishAt: new Date(expiresAt + hours(24)) });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

