import { appeal } from "~/domain/account/standing/decide";
import { openAppeal } from "~/domain/account/standing/standing";
import type { Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { changeStanding } from "./change-standing.server";

/** Takes a suspended person's appeal, of which there is one. Refuses with not_found, not_suspended, already_appealed, reason_needed, busy. */
export const sendAppeal = ({ person, words, now }: { person: string; words: string; now: Millis }): Promise<Outcome<object>> =>
  changeStanding({
    person,
    by: null,
    decide: (standing) => appeal(standing, { words, now }),
    follows: (after) => ({
      recorded: { action: "person.appealed", actor: person, before: { appeal: "none" }, after: { appeal: "open" }, reason: null },
      mail: { template: "appeal_received", data: { until: openAppeal(after)?.dueAt ?? now } },
    }),
  });
