import type { Millis } from "~/domain/time/instant";
import { buildGatewayBooks } from "~/models/gateway/build-books.server";
import { readGatewayKeys } from "~/models/gateway/key.server";
import { findGatewayPayment, findGatewayPayments } from "~/models/gateway/payment.server";
import { openVendor } from "../vendor-call/index.server";
import { createAccount, fetchAccount } from "./local/accounts.server";
import { createCode, createLink, endCode, endLink } from "./local/asks.server";
import { setBank } from "./local/bank.server";
import { books, type Books } from "./local/books.server";
import { checkoutForm, openCheckout, readCheckout, readReturn, type CheckoutView, type Visit } from "./local/checkout.server";
import { countDue, deliverDue } from "./local/deliver.server";
import { fetchDispute, fetchDisputes } from "./local/disputes.server";
import { fetchPayout, fetchPayoutTransfers, fetchReversals, fetchTransfers } from "./local/fetch.server";
import { fetchSettlementLines, fetchSettlements } from "./local/fetch-settlements.server";
import type { Gateway } from "./local/gateway.server";
import { createOrder } from "./local/orders.server";
import { playOutcome, type Play } from "./local/outcome.server";
import { openPlays, type Plays } from "./local/plays.server";
import { refund } from "./local/refunds.server";
import { release } from "./local/release.server";
import { reverse } from "./local/reversals.server";
import { settleDue, settlePayments } from "./local/settle.server";
import { together } from "./local/together";
import { transfer } from "./local/transfers.server";
import { paymentView, refundView } from "./local/views.server";
import { readWebhook } from "./local/webhook.server";
import type { CheckoutForm, GatewayPayment, PaymentsPort } from "./port";

/** The gateway of our own, with what its pages and its worker need besides the port. It keeps its own books and tells the shop over HTTP. */
export interface LocalGateway extends PaymentsPort {
  readonly mode: "local";
  readonly books: Books;
  /** What banks and the gateway's own staff do to accounts, payouts and disputes. */
  readonly plays: Plays;
  /** Takes in the posted checkout form; null when the form was not made here. */
  openCheckout(fields: URLSearchParams): Promise<Visit | null>;
  readCheckout(order: string, visit?: string): Promise<CheckoutView | null>;
  /** Plays one payment attempt; null when there is no such order, link or code. */
  playOutcome(order: string, play: Play): Promise<{ payment: GatewayPayment; back: CheckoutForm | null } | null>;
  /** Posts the webhooks that are due to `url`. */
  deliverDue(target: { url: string }): Promise<{ accepted: number; refused: number }>;
  /** How many things the gateway has to do by now. */
  countDue(): Promise<number>;
}

interface LocalSetup {
  /** Business time. */
  now: () => Millis;
  /** How long its bank takes over a refund. */
  refundDelay?: Millis;
  /** How long it looks at an account before it is active or needs more. */
  reviewDelay?: Millis;
  /** Whether codes were granted. */
  codes?: boolean;
}

/** Opens the local gateway on the connected database. Without delays everything is through at once. */
export async function openLocalGateway({ now, refundDelay = 0, reviewDelay = 0, codes = true }: LocalSetup): Promise<LocalGateway> {
  await buildGatewayBooks();
  const gateway: Gateway = { now, refundDelay, reviewDelay, codes, keys: await readGatewayKeys(), shop: openVendor({ name: "payments_webhook", now }) };
  const whole = together(() => settleDue(gateway));
  const banks = together(() => settlePayments(gateway));
  const after = async <T>(settle: () => Promise<void>, call: () => Promise<T>): Promise<T> => {
    await settle();
    return call();
  };
  return {
    mode: "local",
    codes,
    createOrder: (input) => createOrder(gateway, input),
    checkoutForm: async (request) => checkoutForm(gateway, request),
    createLink: (input) => createLink(gateway, input),
    endLink: (link) => after(banks, () => endLink(gateway, link)),
    createCode: (input) => createCode(gateway, input),
    endCode: (code) => after(banks, () => endCode(gateway, code)),
    readReturn: async (fields) => readReturn(gateway, fields),
    fetchPayments: (order) => after(banks, async () => (await findGatewayPayments(order)).map(paymentView)),
    refund: (input) => refund(gateway, input),
    fetchRefunds: (payment) =>
      after(banks, async () => {
        const row = await findGatewayPayment(payment);
        return row ? row.refunds.map((each) => refundView(row, each)) : [];
      }),
    createAccount: (input) => createAccount(gateway, input),
    setBank: (account, bank) => setBank(gateway, account, bank),
    fetchAccount: (account) => after(whole, () => fetchAccount(account)),
    transfer: (input) => after(whole, () => transfer(gateway, input)),
    fetchTransfers: (payment) => after(whole, () => fetchTransfers(payment)),
    release: (id) => after(whole, () => release(gateway, id)),
    reverse: (input) => after(whole, () => reverse(gateway, input)),
    fetchReversals,
    fetchPayout: (which) => after(whole, () => fetchPayout(which)),
    fetchPayoutTransfers: (which) => after(whole, () => fetchPayoutTransfers(which)),
    fetchSettlements: (since) => after(whole, () => fetchSettlements(since, now())),
    fetchSettlementLines: ({ id }) => after(whole, () => fetchSettlementLines(id, now())),
    fetchDispute,
    fetchDisputes,
    readWebhook: async (raw, headers) => readWebhook(gateway, raw, headers),
    books,
    plays: openPlays(gateway),
    openCheckout: (fields) => openCheckout(gateway, fields),
    readCheckout: (id, visit) => after(banks, () => readCheckout(id, now(), visit)),
    playOutcome: (id, play) => playOutcome(gateway, id, play),
    deliverDue: (target) => deliverDue(gateway, target),
    countDue: () => countDue(gateway),
  };
}
