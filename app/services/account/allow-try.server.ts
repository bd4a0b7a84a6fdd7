import { limits } from "~/adapters/limits/index.server";
import { LimitsUnavailable, type Try } from "~/adapters/limits/port";
import { networkOf } from "~/domain/account/network-of";
import { days, hours, minutes, type Millis } from "~/domain/time/instant";
import { log } from "~/http/log.server";

/** Too many tries: when to come back. Or the tries cannot be counted, and nothing is checked until they can. */
export type TryRefusal = { ok: false; code: "too_many_tries"; waitMs: Millis } | { ok: false; code: "try_later" };

/** Counts one try on each budget in turn and stops at the first that is used up. The log hears of that; the word before a key's colon names the budget, the rest may name a person. */
export async function allowTry(budgets: readonly Try[]): Promise<{ ok: true } | TryRefusal> {
  try {
    for (const budget of budgets) {
      const answer = await limits().take(budget);
      if (answer.ok) continue;
      log("limit_hit", { budget: budget.key.split(":", 1)[0] ?? "" });
      return { ok: false, code: "too_many_tries", waitMs: answer.waitMs };
    }
    return { ok: true };
  } catch (error) {
    if (error instanceof LimitsUnavailable) return { ok: false, code: "try_later" };
    throw error;
  }
}

/**
 * Budgets of guessing one account's password. A browser that was signed in as this person before has its own,
 * so that a stranger's tries do not lock the owner out. The account comes before the address: many people share one address.
 */
export const passwordTries = ({ account, browser, address }: { account: string; browser: string | null; address: string }): Try[] => [
  { key: `password:${account}:${browser ?? ""}`, most: 10, windowMs: minutes(15) },
  { key: `password-day:${account}:${browser ?? ""}`, most: 50, windowMs: days(1) },
  { key: `password-address:${networkOf(address)}`, most: 100, windowMs: minutes(15) },
];

/** Budgets of asking for a new password, and of new accounts. */
export const resetTries = ({ account, address }: { account: string; address: string }): Try[] => [
  { key: `reset:${account}`, most: 3, windowMs: hours(1) },
  { key: `reset-address:${networkOf(address)}`, most: 30, windowMs: hours(1) },
];

export const registerTries = ({ address }: { address: string }): Try[] => [{ key: `register-address:${networkOf(address)}`, most: 60, windowMs: hours(1) }];

/** The budget of all calls of programs from one network. */
export const callTries = ({ address }: { address: string }): Try[] => [{ key: `api-address:${networkOf(address)}`, most: 300, windowMs: minutes(15) }];

/** Budget of coming back from another's sign-in, each of which asks that provider. */
export const providerTries = ({ address }: { address: string }): Try[] => [{ key: `provider-address:${networkOf(address)}`, most: 100, windowMs: minutes(15) }];

/** Budgets of guessing a code of six digits: five in a quarter of an hour, whoever tries. */
export const secondFactorTries = (member: string): Try[] => [
  { key: `second-factor:${member}`, most: 5, windowMs: minutes(15) },
  { key: `second-factor-day:${member}`, most: 30, windowMs: days(1) },
];
