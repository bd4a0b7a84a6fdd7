import { suspend } from "~/domain/account/standing/decide";
import type { Outcome } from "~/domain/refusal";
import { changeStanding } from "./change-standing.server";
import type { Telling } from "./warn-person.server";

/** Suspends a person: signed out everywhere at once, told why, gone from the public. Refuses with not_found, not_on_yourself, already_suspended, warning_needed, reason_needed, changed_meanwhile, busy. */
export const suspendPerson = ({ person, by, version, id, reason, words, now }: Telling): Promise<Outcome<object>> =>
  changeStanding({
    person,
    by,
    version,
    decide: (standing, sides) => suspend(standing, sides, { id, reason, words, now }),
    follows: () => ({
      recorded: { action: "person.suspended", actor: by, before: { suspended: "no" }, after: { suspended: "yes" }, reason },
      mail: { template: "account_suspended", data: { reason, words } },
    }),
  });
