import { isAnother, withSubjects } from "~/domain/account/enter-by-provider";
import type { ProvenIdentity } from "~/domain/account/proven-identity";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { isDuplicateKey } from "~/models/model.server";
import { outboxEntries } from "~/models/outbox.server";
import { changePerson, findAccount } from "~/models/person.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";

/**
 * Links what a provider has proved with the account of somebody who is signed in, and tells him. Linking again changes nothing. An address that
 * both write is proved by it. Refuses with linked_to_another (somebody else's account holds it), linked_otherwise (this account holds another) or busy.
 */
export async function linkProvider({ person: id, identity, now }: { person: string; identity: ProvenIdentity; now: Millis }): Promise<Outcome<object>> {
  const linked = await compareAndSet(async (): Promise<Outcome<object> | undefined> => {
    const person = await findAccount(id);
    if (!person) return refuse("not_found");
    if (person.providers[identity.provider] === identity.subject) return { ok: true };
    if (isAnother(identity.subjects, person.providers)) return refuse("linked_otherwise");
    const proves = identity.emailVerified && identity.email !== null && identity.email === person.email && person.emailVerifiedAt === null;
    const told = outboxEntries([{ key: `link:${person.version}`, lane: "mail", kind: "mail", data: { template: "provider_linked", data: { provider: identity.provider } } }]);
    try {
      const change = { providers: withSubjects(person.providers, identity.subjects), ...(proves ? { emailVerifiedAt: now } : {}) };
      return (await changePerson(id, person.version, change, told)) ? { ok: true } : undefined;
    } catch (error) {
      if (isDuplicateKey(error)) return refuse("linked_to_another");
      throw error;
    }
  });
  wakeRelay();
  return linked ?? refuse("busy");
}
