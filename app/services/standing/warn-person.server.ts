import { warn } from "~/domain/account/standing/decide";
import type { StandingReason } from "~/domain/account/standing/reasons";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { changeStanding } from "./change-standing.server";

export interface StandingDecision {
  person: string;
  /** Id of the member of staff who decides. */
  by: string;
  /** The standing's version that he saw. */
  version: number;
  now: Millis;
}

export interface Telling extends StandingDecision {
  /** The id of the form: sent twice it is one warning, one suspension. */
  id: string;
  reason: StandingReason;
  words: string;
}

/** Warns a person by letter. Refuses with not_found, not_on_yourself, already_suspended, reason_needed, changed_meanwhile, busy. */
export const warnPerson = ({ person, by, version, id, reason, words, now }: Telling): Promise<Outcome<object>> =>
  changeStanding({
    person,
    by,
    version,
    decide: (standing, sides) => warn(standing, sides, { id, reason, words, now }),
    follows: ({ warnings }) => ({
      recorded: { action: "person.warned", actor: by, before: { warnings: String(warnings.length - 1) }, after: { warnings: String(warnings.length) }, reason },
      mail: { template: "account_warned", data: { reason, words } },
    }),
  });
