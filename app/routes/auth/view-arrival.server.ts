import { roleAtSignIn } from "~/domain/account/role-at-sign-in";
import type { PersonRole } from "~/domain/account/roles";
import type { RefusalCode } from "~/domain/refusal";
import { findProven } from "~/services/account/find-proven.server";
import type { Arrival } from "./google-trip.server";

/**
 * What the last page asks: a button (`known`, `link` and `claim` as `enterByProvider` means them), a shop from somebody who has none,
 * a name and the terms from somebody new, or nothing.
 */
export type ArrivalView = { kind: "known" | "link" | "claim" | "shop" | "join" | "join_shop"; name: string; email: string } | { kind: "refused"; code: RefusalCode };

/** Looks who has come back from Google, and changes nothing. Somebody suspended goes on to what says why: nothing is linked then, and no shop opened. */
export async function viewArrival({ identity, as }: Arrival): Promise<ArrivalView> {
  const wanted: PersonRole = as === "artisan" ? "artisan" : "customer";
  const found = await findProven(identity);
  if (!found.ok) return { kind: "refused", code: found.code };
  const { relation, person } = found;
  const email = identity.email ?? "";
  if (!person || relation === "join" || relation === "release") return { kind: wanted === "artisan" ? "join_shop" : "join", name: identity.name, email };
  if (person.suspended) return roleAtSignIn(person.roles, wanted) ? { kind: "known", name: person.name, email } : { kind: "refused", code: "suspended" };
  return { kind: roleAtSignIn(person.roles, wanted) ? relation : "shop", name: person.name, email };
}
