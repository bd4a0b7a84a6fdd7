import type { Paise } from "~/domain/money";
import type { GatewayAccountRow } from "~/models/gateway/account.server";
import type { GatewayNews } from "~/models/gateway/news";
import type { GatewayDispute, GatewayPayout, LinkedAccount } from "../port";
import { capturedPayment } from "./captured-payment.server";
import { changeAccount } from "./change-account.server";
import { changePayment } from "./change-payment.server";
import { moveDispute, openDispute } from "./disputes.server";
import { returnPayout } from "./finish-payout.server";
import type { Gateway } from "./gateway.server";
import { payOutNow } from "./payouts.server";
import { accountView, payoutView } from "./views.server";

/** What the gateway's staff may decide about an account. */
export const ACCOUNT_PLAYS = ["activate", "ask", "suspend", "review"] as const;
export type AccountPlay = (typeof ACCOUNT_PLAYS)[number];

/** What banks and the gateway's own staff do, played by whoever tries the shop. Null where it cannot be done as things stand. */
export interface Plays {
  /** `ask` for more, or look at it again until the next play. */
  decideAccount(account: string, play: AccountPlay): Promise<LinkedAccount>;
  /** What happens to the transfers to an account from now on. */
  playTransfers(account: string, transfers: GatewayAccountRow["transfers"]): Promise<LinkedAccount>;
  /** How often, and how much later, each webhook about an account and its payouts, or about a payment and all that is of it, is sent from now on. */
  playNews(subject: string, news: GatewayNews): Promise<void>;
  payOutNow(account: string): Promise<GatewayPayout | null>;
  returnPayout(payout: string, failure?: string): Promise<GatewayPayout | null>;
  openDispute(payment: string, words?: { amount?: Paise; reason?: string }): Promise<GatewayDispute | null>;
  moveDispute(dispute: string, state: GatewayDispute["state"]): Promise<GatewayDispute | null>;
}

const DECIDED: Readonly<Record<AccountPlay, Pick<GatewayAccountRow, "state" | "needs" | "reviewedAt">>> = {
  activate: { state: "active", needs: [], reviewedAt: null },
  ask: { state: "needs_more", needs: [{ field: "bank", reason: "Send a picture of a cancelled cheque." }], reviewedAt: null },
  suspend: { state: "suspended", needs: [], reviewedAt: null },
  review: { state: "under_review", needs: [], reviewedAt: null },
};

export const openPlays = (gateway: Gateway): Plays => ({
  decideAccount: async (account, play) => accountView(await changeAccount(gateway, account, () => DECIDED[play])),
  playTransfers: async (account, transfers) => accountView(await changeAccount(gateway, account, () => ({ transfers }))),
  playNews: async (subject, { times, newsDelay = 0 }) => {
    if (subject.startsWith("acc_")) await changeAccount(gateway, subject, () => ({ times, newsDelay }));
    else await changePayment(() => capturedPayment(subject), () => ({ times, newsDelay }));
  },
  payOutNow: async (account) => {
    const row = await payOutNow(gateway, account);
    return row && payoutView(row);
  },
  returnPayout: async (payout, failure = "account_closed") => {
    const row = await returnPayout(gateway, payout, failure);
    return row && payoutView(row);
  },
  openDispute: (payment, words) => openDispute(gateway, payment, words),
  moveDispute: (dispute, state) => moveDispute(gateway, dispute, state),
});
