import { findGatewayAccount, findGatewayAccountOf, findGatewayAccounts } from "~/models/gateway/account.server";
import { findGatewayDisputesOf } from "~/models/gateway/dispute.server";
import { findGatewayPayment, findGatewayPaymentsOfAccount, findNewestGatewayPayments } from "~/models/gateway/payment.server";
import { findGatewayPayoutsOf } from "~/models/gateway/payout.server";
import type { GatewayDispute, GatewayPayment, GatewayPayout, GatewayRefund, GatewayReversal, GatewayTransfer, LinkedAccount } from "../port";
import { accountView, disputeView, paymentView, payoutView, refundView, reversalView, transferView } from "./views.server";

export interface AccountBooks {
  account: LinkedAccount;
  transfers: GatewayTransfer[];
  payouts: GatewayPayout[];
}

export interface TakenBooks {
  payment: GatewayPayment;
  refunds: GatewayRefund[];
  transfers: GatewayTransfer[];
  reversals: GatewayReversal[];
  disputes: GatewayDispute[];
}

/** The gateway's books as whoever tries the shop may look at them, the newest first. */
export interface Books {
  accounts(): Promise<LinkedAccount[]>;
  /** An account by its id, or by its reference at the shop. */
  account(name: string): Promise<AccountBooks | null>;
  payments(): Promise<GatewayPayment[]>;
  /** A captured payment and all that was made of it. */
  taken(payment: string): Promise<TakenBooks | null>;
}

const MOST = 50;
const byTime = (one: { at: number }, other: { at: number }): number => other.at - one.at;

export const books: Books = {
  accounts: async () => (await findGatewayAccounts(MOST)).map(accountView),
  payments: async () => (await findNewestGatewayPayments(MOST)).map(paymentView),

  async account(name) {
    const row = (await findGatewayAccount(name)) ?? (await findGatewayAccountOf(name));
    if (!row) return null;
    const [payments, payouts] = await Promise.all([findGatewayPaymentsOfAccount(row._id, MOST), findGatewayPayoutsOf(row._id, MOST)]);
    const transfers = payments.flatMap((payment) => payment.transfers.filter(({ account }) => account === row._id).map((each) => transferView(payment, each)));
    return { account: accountView(row), transfers: transfers.sort(byTime), payouts: payouts.map(payoutView) };
  },

  async taken(id) {
    const row = await findGatewayPayment(id);
    if (row?.state !== "captured") return null;
    const disputes = await findGatewayDisputesOf([id]);
    return { payment: paymentView(row), refunds: row.refunds.map((each) => refundView(row, each)), transfers: row.transfers.map((each) => transferView(row, each)), reversals: row.reversals.map(reversalView), disputes: disputes.map(disputeView) };
  },
};
