import { answerAppeal as answer } from "~/domain/account/standing/decide";
import type { Outcome } from "~/domain/refusal";
import { changeStanding } from "./change-standing.server";
import type { StandingDecision } from "./warn-person.server";

/**
 * Answers a person's appeal: accepted, the suspension ends; else it stays, and that is the last word.
 * Refuses with not_found, not_on_yourself, no_appeal, other_colleague, reason_needed, changed_meanwhile, busy.
 */
export const answerAppeal = ({ person, by, version, accepted, words, now }: StandingDecision & { accepted: boolean; words: string }): Promise<Outcome<object>> =>
  changeStanding({
    person,
    by,
    version,
    decide: (standing, sides) => answer(standing, sides, { accepted, words, now }),
    follows: () => ({
      recorded: { action: "person.appeal_answered", actor: by, before: { appeal: "open", suspended: "yes" }, after: { appeal: accepted ? "accepted" : "refused", suspended: accepted ? "no" : "yes" }, reason: null },
      mail: { template: "appeal_answered", data: { accepted, words } },
    }),
  });
