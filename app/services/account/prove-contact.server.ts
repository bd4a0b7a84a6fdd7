import { firstProof, hasContact } from "~/domain/account/proof";
import type { Identifier } from "~/domain/contact/identifier";
import { outboxEntries } from "~/models/outbox.server";
import { changePerson, findAccount, type Person } from "~/models/person.server";
import { endSessions } from "~/models/session.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";

/**
 * Notes that somebody has proved an address of a person on a browser where he was not signed in. The first time, whatever came with the address before is
 * dropped, since whoever wrote it may not have been its owner: password, other address, other ways in, sessions; and the person is told of a password that is gone.
 * Gives the person as he is then; null when the address is no longer his, or others wrote all the time.
 */
export async function proveContact({ id, contact }: { id: string; contact: Identifier }): Promise<Person | null> {
  const now = Date.now();
  const changed = await compareAndSet(async () => {
    const person = await findAccount(id);
    if (!person || !hasContact(person, contact)) return null;
    const proof = firstProof(person, contact, now);
    if (!proof) return { person, first: false };
    const told = person.passwordHash ? [{ key: `contact_proved:${now}`, lane: "mail" as const, kind: "mail", data: { template: "contact_proved", data: {} } }] : [];
    const follows = outboxEntries([{ key: `ended:${now}`, lane: "access", kind: "end_earlier_sessions", data: { until: now } }, ...told]);
    const change = { ...proof, passwordHash: null, providers: {} };
    return (await changePerson(id, person.version, change, follows)) ? { person: { ...person, ...change, version: person.version + 1 }, first: true } : undefined;
  });
  if (changed?.first) {
    await endSessions({ person: id, until: now }, now);
    wakeRelay();
  }
  return changed?.person ?? null;
}
