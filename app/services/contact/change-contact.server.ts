import { provedAt, UNDO_LASTS, whyNotRemove, withContact, type ContactKind } from "~/domain/contact/contact-change";
import { refuse, type Outcome } from "~/domain/refusal";
import { days, type Millis } from "~/domain/time/instant";
import { log } from "~/http/log.server";
import { dropContactChange, saveContactChange } from "~/models/contact-change.server";
import { isDuplicateKey } from "~/models/model.server";
import { outboxEntries } from "~/models/outbox.server";
import { changePerson, findAccount, type Person } from "~/models/person.server";
import { endSessions } from "~/models/session.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { undoSecret } from "./undo-link.server";

interface Change {
  person: string;
  kind: ContactKind;
  /** In stored form and proved; null takes the address away. */
  address: string | null;
  /** Names the wish; the same one again changes nothing more. */
  key: string;
  /** The session that asks; every other one ends. */
  session: string;
  /** Business time. */
  now: Millis;
}

/**
 * Changes, adds or takes away an address. Where the old one is read they are told, with a link that undoes it for 24 hours. Every other session ends.
 * Refuses with address_taken, last_contact, other_not_proved, not_found, busy.
 */
export async function changeContact(change: Change): Promise<Outcome<object>> {
  const { person, kind, session } = change;
  const until = Date.now();
  const done = await compareAndSet(async () => {
    const row = await findAccount(person);
    if (!row) return refuse("not_found");
    if (row[kind] === change.address && (change.address === null || provedAt(row, kind) !== null)) return { ok: true as const, changed: false };
    const why = change.address === null ? whyNotRemove(row, kind) : null;
    return why ? refuse(why) : write(row, change, until);
  });
  if (done?.ok && done.changed) {
    await endSessions({ person, except: session, until }, Date.now());
    log(change.address === null ? "contact_removed" : "contact_changed", { person, kind });
    wakeRelay();
  }
  return done ?? refuse("busy");
}

/** Writes the way back first, then the person with what follows; undefined when somebody wrote in between. A proof of the address that was there already needs no way back. */
async function write(row: Person, { kind, address, key, session, now }: Change, at: Millis): Promise<Outcome<{ changed: boolean }> | undefined> {
  const { _id: person, version, email, phone, emailVerifiedAt, phoneVerifiedAt } = row;
  const before = { email, phone, emailVerifiedAt, phoneVerifiedAt };
  const after = withContact(before, kind, address, at);
  if (before[kind] === address) return (await changePerson(person, version, after)) ? { ok: true, changed: false } : undefined;
  const id = hashSecret(undoSecret(person, key));
  const undoUntil = at + UNDO_LASTS;
  await saveContactChange({ _id: id, person, kind, before, after: address, version, at, undoUntil, undoneAt: null, rubbishAt: new Date(undoUntil + days(6)) });
  const follows = outboxEntries([
    { key: `tell_contact:${key}`, lane: "mail", kind: "tell_contact", data: { wish: key } },
    { key: `ended:${key}`, lane: "access", kind: "end_earlier_sessions", data: { until: at, except: session } },
  ]);
  try {
    return (await changePerson(person, version, { ...after, contactChangedAt: now }, follows)) ? { ok: true, changed: true } : undefined;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await dropContactChange(id);
    return refuse("address_taken");
  }
}
