import { withSubjects, type Relation } from "~/domain/account/enter-by-provider";
import { PROVIDERS, type ProvenIdentity } from "~/domain/account/proven-identity";
import type { Millis } from "~/domain/time/instant";
import { isDuplicateKey } from "~/models/model.server";
import { outboxEntries } from "~/models/outbox.server";
import { cancelCodes } from "~/models/one-time-code.server";
import { changePerson, findPerson, type Person } from "~/models/person.server";
import { endSessionsBefore } from "~/models/session.server";
import { wakeRelay } from "~/services/relay/wake.server";

/**
 * Writes into an account what a provider has proved about its holder, and tells him. Of a claimed account everything goes by which
 * whoever made it could come in again: password, a phone nobody proved, sessions. Null when somebody wrote in between.
 */
export async function adoptAccount({ person, identity, relation, now }: { person: Person; identity: ProvenIdentity; relation: Exclude<Relation, "join" | "release">; now: Millis }): Promise<Person | null> {
  const providers = withSubjects(person.providers, identity.subjects);
  if (relation === "known" && PROVIDERS.every((one) => providers[one] === person.providers[one])) return person;
  const at = Date.now();
  const told = relation === "known" ? [] : [{ key: `${relation}:${person.version}`, lane: "mail" as const, kind: "mail", data: { template: relation === "claim" ? "account_claimed" : "provider_linked", data: { provider: identity.provider } } }];
  const ended = relation === "claim" ? [{ key: `end_sessions:${person.version}`, lane: "access" as const, kind: "end_sessions", data: { before: at } }] : [];
  const change = relation === "claim" ? { providers, emailVerifiedAt: now, passwordHash: null, ...(person.phone ? { phone: null } : {}) } : { providers };
  try {
    if (!(await changePerson(person._id, person.version, change, outboxEntries([...told, ...ended])))) return null;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return relation === "known" ? person : null;
  }
  if (relation === "claim") {
    await endSessionsBefore(person._id, Date.now() + 1);
    await cancelCodes(person._id, "reset_password", at);
  }
  wakeRelay();
  return findPerson(person._id);
}
