import { enterByProvider, type Relation } from "~/domain/account/enter-by-provider";
import { PROVIDERS, type ProvenIdentity } from "~/domain/account/proven-identity";
import type { Refusal } from "~/domain/refusal";
import { findPersonByIdentifier, findPersonBySubject, type Person } from "~/models/person.server";

/** What somebody whom a provider has proved is to our accounts, and which one that is; `person` is null when he joins. Looking changes nothing. Refuses as `enterByProvider`. */
export async function findProven(identity: ProvenIdentity): Promise<{ ok: true; relation: Relation; person: Person | null } | Refusal> {
  const { provider, subject, subjects, email } = identity;
  const others = PROVIDERS.flatMap((one) => (one !== provider && subjects[one] !== undefined ? [[one, subjects[one]] as const] : []));
  const bySubject = await findPersonBySubject([[provider, subject], ...others]);
  const byEmail = email ? await findPersonByIdentifier({ kind: "email", email }) : null;
  const entry = enterByProvider(identity, { bySubject, byEmail });
  return entry.ok ? { ...entry, person: bySubject ?? byEmail } : entry;
}
