import { refuse, type Outcome } from "../refusal";
import type { Provider, Subjects } from "./proven-identity";

/** What opens an account, as far as it is set. */
export interface WaysIn {
  passwordHash: string | null;
  providers: Subjects;
}

/**
 * The subjects that stay when somebody gives up a provider. Firebase goes with Google, since Google opens it too.
 * Refuses with last_way_in when nothing would open the account any more, and with not_found when it is not linked.
 */
export function giveUpProvider({ passwordHash, providers }: WaysIn, provider: Provider): Outcome<{ providers: Subjects }> {
  if (providers[provider] === undefined) return refuse("not_found");
  const rest: Subjects = provider === "firebase" && providers.google !== undefined ? { google: providers.google } : {};
  return passwordHash === null && Object.keys(rest).length === 0 ? refuse("last_way_in") : { ok: true, providers: rest };
}
