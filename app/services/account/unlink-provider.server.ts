import type { Provider } from "~/domain/account/proven-identity";
import { giveUpProvider } from "~/domain/account/ways-in";
import { refuse, type Outcome } from "~/domain/refusal";
import { outboxEntries } from "~/models/outbox.server";
import { changePerson, findAccount } from "~/models/person.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";

/** Gives up a provider as a way into somebody's own account, and tells him. Refuses with last_way_in, not_found (not linked, or no longer) or busy. */
export async function unlinkProvider({ person: id, provider }: { person: string; provider: Provider }): Promise<Outcome<object>> {
  const unlinked = await compareAndSet(async (): Promise<Outcome<object> | undefined> => {
    const person = await findAccount(id);
    const left = person ? giveUpProvider(person, provider) : refuse("not_found");
    if (!person || !left.ok) return left;
    const told = outboxEntries([{ key: `unlink:${person.version}`, lane: "mail", kind: "mail", data: { template: "provider_unlinked", data: { provider } } }]);
    return (await changePerson(id, person.version, { providers: left.providers }, told)) ? { ok: true } : undefined;
  });
  wakeRelay();
  return unlinked ?? refuse("busy");
}
