import type { LocalGateway } from "~/adapters/payments/local.server";
import { newsOf } from "./plays";

type Doing = (gateway: LocalGateway, account: string, body: Record<string, unknown>) => Promise<object | null>;

/** What can be played with a linked account, by the words of buttons and programs. */
const PLAYS: Readonly<Record<string, Doing>> = {
  activate: async ({ plays }, account) => ({ account: await plays.decideAccount(account, "activate") }),
  ask: async ({ plays }, account) => ({ account: await plays.decideAccount(account, "ask") }),
  review: async ({ plays }, account) => ({ account: await plays.decideAccount(account, "review") }),
  suspend: async ({ plays }, account) => ({ account: await plays.decideAccount(account, "suspend") }),
  transfers_succeed: async ({ plays }, account) => ({ account: await plays.playTransfers(account, "succeed") }),
  transfers_fail: async ({ plays }, account) => ({ account: await plays.playTransfers(account, "fail") }),
  transfers_slow: async ({ plays }, account) => ({ account: await plays.playTransfers(account, "slow") }),
  pay_out: async ({ plays }, account) => ({ payout: await plays.payOutNow(account) }),
  return: async ({ plays, books }, account, { payout, failure }) => {
    const known = (await books.account(account))?.payouts.some(({ id }) => id === payout);
    return known ? { payout: await plays.returnPayout(String(payout), typeof failure === "string" ? failure : undefined) } : null;
  },
  news: async ({ plays }, account, body) => {
    const news = newsOf(body);
    await plays.playNews(account, news);
    return news;
  },
};

/** Plays what a button or a program says. Null for a play that there is not. */
export async function playAccount(gateway: LocalGateway, account: string, body: Record<string, unknown>): Promise<object | null> {
  const play = typeof body.play === "string" && Object.hasOwn(PLAYS, body.play) ? PLAYS[body.play] : undefined;
  return play ? play(gateway, account, body) : null;
}
