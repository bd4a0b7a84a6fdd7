import type { Millis } from "~/domain/time/instant";
import { openVendor } from "../vendor-call/index.server";
import type { RazorpayKeys } from "./config.server";
import type { PaymentsPort } from "./port";
import { createAccount, fetchAccount } from "./razorpay/accounts.server";
import { setBank } from "./razorpay/bank.server";
import { checkoutForm } from "./razorpay/checkout";
import { createCode, endCode } from "./razorpay/codes.server";
import { makeAsk, type Gateway } from "./razorpay/gateway.server";
import { makeQueues } from "./razorpay/in-turn";
import { fetchDispute, fetchDisputes } from "./razorpay/disputes.server";
import { createLink, endLink } from "./razorpay/links.server";
import { createOrder } from "./razorpay/orders.server";
import { fetchPayments } from "./razorpay/payments.server";
import { fetchPayout, fetchPayoutTransfers } from "./razorpay/payouts.server";
import { fetchRefunds, refund } from "./razorpay/refunds.server";
import { readReturn } from "./razorpay/returns.server";
import { fetchReversals, reverse } from "./razorpay/reversals.server";
import { makeSdk } from "./razorpay/sdk.server";
import { fetchSettlementLines, fetchSettlements } from "./razorpay/settlements.server";
import { fetchTransfers, release, transfer } from "./razorpay/transfers.server";
import { readWebhook } from "./razorpay/webhook.server";

/** The live gateway: Razorpay with Route. Nothing is asked of it before the first call. */
export function openRazorpay({ keys, now }: { keys: RazorpayKeys; now: () => Millis }): PaymentsPort {
  const gateway: Gateway = { keys, now, ask: makeAsk(makeSdk(keys), openVendor({ name: "payments" })), inTurn: makeQueues() };
  return {
    mode: "razorpay",
    codes: keys.codes,
    createOrder: (input) => createOrder(gateway, input),
    checkoutForm: async (request) => checkoutForm(keys, request),
    createLink: (input) => createLink(gateway, input),
    endLink: (link) => endLink(gateway, link),
    createCode: (input) => createCode(gateway, input),
    endCode: (code) => endCode(gateway, code),
    readReturn: async (fields) => readReturn(keys, fields),
    fetchPayments: (order) => fetchPayments(gateway, order),
    refund: (input) => refund(gateway, input),
    fetchRefunds: (payment) => fetchRefunds(gateway, payment),
    createAccount: (input) => createAccount(gateway, input),
    setBank: (account, bank) => setBank(gateway, account, bank),
    fetchAccount: (account) => fetchAccount(gateway, account),
    transfer: (input) => transfer(gateway, input),
    fetchTransfers: (payment) => fetchTransfers(gateway, payment),
    release: (id) => release(gateway, id),
    reverse: (input) => reverse(gateway, input),
    fetchReversals: (id) => fetchReversals(gateway, id),
    fetchPayout: (input) => fetchPayout(gateway, input),
    fetchPayoutTransfers: (input) => fetchPayoutTransfers(gateway, input),
    fetchSettlements: (since) => fetchSettlements(gateway, since),
    fetchSettlementLines: (settlement) => fetchSettlementLines(gateway, settlement),
    fetchDispute: (id) => fetchDispute(gateway, id),
    fetchDisputes: () => fetchDisputes(gateway),
    readWebhook: async (raw, headers) => readWebhook(keys, raw, headers),
  };
}
