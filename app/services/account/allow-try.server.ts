import { limits } from "~/adapters/limits/index.server";
import { LimitsUnavailable, type Try } from "~/adapters/limits/port";
import { networkOf } from "~/domain/account/network-of";
import { identifierWord, type Identifier } from "~/domain/contact/identifier";
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

/** The budget of photos that somebody sends: each is read and drawn anew in several sizes. */
export const uploadTries = (person: string): Try[] => [{ key: `upload:${person}`, most: 60, windowMs: hours(1) }];

/** The budget of links that somebody else can pay by. */
export const payLinkTries = (person: string): Try[] => [{ key: `pay-link:${person}`, most: 20, windowMs: hours(1) }];

/** The budget of opening such links that do not exist. Whoever has a link that does is never refused. */
export const unknownLinkTries = ({ address }: { address: string }): Try[] => [{ key: `pay-link-address:${networkOf(address)}`, most: 60, windowMs: minutes(15) }];

/** The budget of having one's data written out. */
export const exportTries = (person: string): Try[] => [{ key: `export:${person}`, most: 10, windowMs: hours(1) }];

/** Budgets of guessing a code of six digits: five in a quarter of an hour, whoever tries. */
export const secondFactorTries = (member: string): Try[] => [
  { key: `second-factor:${member}`, most: 5, windowMs: minutes(15) },
  { key: `second-factor-day:${member}`, most: 30, windowMs: days(1) },
];

/** Codes that one internet address may have sent in an hour. A text message costs money, a letter does not. */
const SENDS_OF_ADDRESS = { phone: 20, email: 60 } as const;

/**
 * Budgets of sending codes: three in a quarter of an hour to one number. A browser that was signed in as its owner before has a budget of its own, so that
 * a stranger's wishes do not keep the owner out. For strangers the internet address comes first: who has used that up can use up nobody's number.
 */
export function codeSends({ to, browser, address }: { to: Identifier; browser: string | null; address: string }): Try[] {
  const word = identifierWord(to);
  const own = [{ key: `code:${word}:${browser ?? ""}`, most: 3, windowMs: minutes(15) }];
  if (browser) return own;
  return [{ key: `code-address:${to.kind}:${networkOf(address)}`, most: SENDS_OF_ADDRESS[to.kind], windowMs: hours(1) }, ...own, { key: `code-day:${word}`, most: 30, windowMs: days(1) }];
}

/** Budget of letters with a link that confirms an e-mail address. */
export const verificationTries = (person: string): Try[] => [{ key: `verify:${person}`, most: 3, windowMs: hours(1) }];
