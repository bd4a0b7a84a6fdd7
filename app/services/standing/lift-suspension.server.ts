import { lift } from "~/domain/account/standing/decide";
import type { Outcome } from "~/domain/refusal";
import { changeStanding } from "./change-standing.server";
import type { StandingDecision } from "./warn-person.server";

/** Ends a suspension; everything is as before. Refuses with not_found, not_on_yourself, not_suspended, reason_needed, changed_meanwhile, busy. */
export const liftSuspension = ({ person, by, version, reason, now }: StandingDecision & { reason: string }): Promise<Outcome<object>> =>
  changeStanding({
    person,
    by,
    version,
    decide: (standing, sides) => lift(standing, sides, { reason, now }),
    follows: () => ({ recorded: { action: "person.suspension_lifted", actor: by, before: { suspended: "yes" }, after: { suspended: "no" }, reason }, mail: { template: "account_lifted", data: {} } }),
  });
