import type { Millis } from "~/domain/time/instant";
import type { Paise } from "~/domain/money";

/** An order at the gateway: what it asks the customer for. One order may see several payment attempts. */
export interface GatewayOrder {
  id: string;
  receipt: string;
  amount: Paise;
  currency: "INR";
  state: "created" | "attempted" | "paid";
}

/** A page of the gateway's own where anybody who has its address can pay once. */
export interface GatewayLink {
  id: string;
  receipt: string;
  amount: Paise;
  url: string;
  state: "open" | "paid" | "ended";
}

/** A code to be scanned, good for one payment. `text` is what it says: an address of the form `upi://pay?…`, which a telephone opens too. */
export interface GatewayCode {
  id: string;
  receipt: string;
  amount: Paise;
  text: string;
  state: "open" | "paid" | "ended";
  endsAt: Millis;
}

/**
 * One attempt to pay, as the gateway has it now. `order` is the id of the order, link or code that asked for it; `fee` includes the tax on it.
 * One that was authorized, never captured and given back by the gateway itself is failed, for `given_back`; nothing of it counts as refunded.
 */
export interface GatewayPayment {
  id: string;
  order: string;
  amount: Paise;
  currency: string;
  state: "created" | "authorized" | "captured" | "failed";
  method: string;
  fee: Paise;
  refunded: Paise;
  at: Millis;
  failure: string | null;
  /** Whose button led to it, as its checkout form said; null where nobody said: at a link or a code, or at an order opened otherwise. */
  by: PayingBy | null;
}

/** Who goes to pay: the customer from his own page, or whoever has the link that he sent. */
export type PayingBy = "customer" | "link";

export interface GatewayRefund {
  id: string;
  key: string;
  payment: string;
  amount: Paise;
  state: "pending" | "processed" | "failed";
  bankReference: string | null;
  at: Millis;
}

/** What a linked account still lacks: which of the words asked for, and why in the gateway's words. */
export interface AccountNeed {
  field: string;
  reason: string;
}

/** An artisan's own account with the gateway, which pays out to his bank. Only an active one can be given money. */
export interface LinkedAccount {
  id: string;
  reference: string;
  state: "created" | "under_review" | "needs_more" | "active" | "suspended";
  needs: AccountNeed[];
  /** The last four digits of the bank account it pays out to. */
  bankLastFour: string | null;
}

/** Who a linked account belongs to, as the gateway must know him. */
export interface AccountHolder {
  legalName: string;
  businessType: "individual" | "proprietorship" | "partnership" | "private_limited" | "trust" | "society";
  email: string;
  phone: string;
  pan: string;
  gstin: string | null;
  address: { street: string; city: string; state: string; pin: string };
}

/** Where a linked account pays out to. It goes to the gateway and is kept nowhere else. */
export interface BankAccount {
  number: string;
  ifsc: string;
  holder: string;
}

/** Part of a captured payment that went to a linked account. While `held` it is not paid out. */
export interface GatewayTransfer {
  id: string;
  key: string;
  payment: string;
  account: string;
  amount: Paise;
  reversed: Paise;
  held: boolean;
  state: "pending" | "processed" | "failed";
  /** The payout it was part of, once there was one. */
  payout: string | null;
  failure: string | null;
  at: Millis;
}

/** Money taken back out of a transfer. */
export interface GatewayReversal {
  id: string;
  key: string;
  transfer: string;
  amount: Paise;
  at: Millis;
}

/** One payment of a linked account to its bank: the settlement of transfers that were let go. */
export interface GatewayPayout {
  id: string;
  account: string;
  amount: Paise;
  state: "created" | "processed" | "returned";
  /** The bank's number for it, by which the artisan finds it (UTR). */
  bankReference: string | null;
  failure: string | null;
  at: Millis;
}

/** One payment of our own account at the gateway to our own bank. */
export interface GatewaySettlement {
  id: string;
  amount: Paise;
  state: "created" | "processed" | "failed";
  /** The bank's number for it (UTR). */
  bankReference: string | null;
  at: Millis;
}

/** What one movement put into a settlement, less the gateway's fee, or took out of it. */
export interface SettlementLine {
  /** other: the gateway put something right, as it does after an objection; unknown: it names no kind that we know. */
  kind: "payment" | "refund" | "transfer" | "reversal" | "other" | "unknown";
  /** The gateway's id of what moved, and of the payment that it belongs to where that is told. */
  of: string;
  payment: string | null;
  credit: Paise;
  debit: Paise;
}

/** A customer's objection by way of his bank. */
export interface GatewayDispute {
  id: string;
  payment: string;
  /** What is objected to; once it is lost, what was taken from our account for it. */
  amount: Paise;
  state: "open" | "under_review" | "won" | "lost" | "closed";
  reason: string;
  answerBy: Millis | null;
}

/** A webhook in the marketplace's words; `id` is the gateway's own event id and is what duplicates share. Of an account it says only that there is news: how it stands is asked for. */
export type GatewayEvent =
  | { id: string; at: Millis; kind: "payment_captured" | "payment_failed" | "payment_authorized"; payment: GatewayPayment }
  | { id: string; at: Millis; kind: "refund_processed" | "refund_failed" | "refund_created"; refund: GatewayRefund }
  | { id: string; at: Millis; kind: "transfer_processed" | "transfer_failed"; transfer: GatewayTransfer }
  | { id: string; at: Millis; kind: "payout_processed" | "payout_returned"; payout: GatewayPayout }
  | { id: string; at: Millis; kind: "account_changed"; account: Pick<LinkedAccount, "id"> }
  | { id: string; at: Millis; kind: "dispute_changed"; dispute: GatewayDispute }
  | { id: string; at: Millis; kind: "other"; name: string };

/** Where the browser goes to pay: a plain form that posts `fields` to `action`. */
export interface CheckoutForm {
  action: string;
  fields: Record<string, string>;
}

export interface CheckoutRequest {
  order: GatewayOrder;
  title: string;
  by: PayingBy;
  customer: { name: string; email: string | null; phone: string | null };
  callbackUrl: string;
  cancelUrl: string;
}

/** What came back with the browser. Verified means the gateway signed it; it is still only a hint to ask. */
export interface CheckoutReturn {
  order: string;
  payment: string | null;
  outcome: "paid" | "failed";
  reason: string | null;
}

/** The gateway could not be asked or did not answer in time. The same call may be made again with the same key. */
export class GatewayUnavailable extends Error {
  override name = "GatewayUnavailable";
  /** Not even this question was put to it: it failed too often just now. */
  readonly down: boolean;
  constructor(message: string, { down = false, ...options }: ErrorOptions & { down?: boolean } = {}) {
    super(message, options);
    this.down = down;
  }
}

/** The gateway understood and said no; asking again gives the same answer. */
export class GatewayRefused extends Error {
  override name = "GatewayRefused";
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

export interface PaymentsPort {
  readonly mode: "local" | "razorpay";
  /** Whether codes to be scanned can be made with this account: they are a feature that the gateway grants. */
  readonly codes: boolean;
  /** Idempotent by `receipt`: the same receipt gives the same order. A different amount for a used receipt is refused (`receipt_used`). */
  createOrder(input: { receipt: string; amount: Paise; notes: Record<string, string> }): Promise<GatewayOrder>;
  checkoutForm(request: CheckoutRequest): Promise<CheckoutForm>;
  /** Idempotent by `receipt`. `endsAt` is at least 15 minutes ahead. The payer comes back to `callbackUrl` by a link signed as `readReturn` reads it. */
  createLink(input: { receipt: string; amount: Paise; title: string; endsAt: Millis; callbackUrl: string }): Promise<GatewayLink>;
  /** Nobody can pay by it any more; one that is paid or ended stays as it is. */
  endLink(link: string): Promise<GatewayLink>;
  /** Idempotent by `receipt`. `endsAt` is 2 minutes to 2 hours ahead. Refused (`codes_not_granted`) where `codes` is false. */
  createCode(input: { receipt: string; amount: Paise; title: string; endsAt: Millis }): Promise<GatewayCode>;
  endCode(code: string): Promise<GatewayCode>;
  /** Null when the fields are not signed by the gateway for this order or link. */
  readReturn(fields: URLSearchParams): Promise<CheckoutReturn | null>;
  /** Every attempt to pay an order, a link or a code, by its id. */
  fetchPayments(order: string): Promise<GatewayPayment[]>;
  /** Idempotent by `key` (10+ characters of A-Za-z0-9_-): the same key and body give the same refund. Refused (`balance_too_low`) while the money stands on a linked account. */
  refund(input: { payment: string; amount: Paise; key: string; notes: Record<string, string> }): Promise<GatewayRefund>;
  fetchRefunds(payment: string): Promise<GatewayRefund[]>;

  /**
   * Idempotent by `reference`: an artisan has one account; `account` is its id where one is known already. One that needs more, or has no bank yet, takes the details as they
   * are now, but keeps the e-mail address it began with; any other stays as it is. Refused (`account_details`) with what is wrong.
   */
  createAccount(input: AccountHolder & { reference: string; account: string | null }): Promise<LinkedAccount>;
  /** Puts or changes the bank that an account pays out to. Doing it again changes nothing. Refused (`bank_details`). */
  setBank(account: string, bank: BankAccount): Promise<LinkedAccount>;
  fetchAccount(account: string): Promise<LinkedAccount>;

  /** Gives part of a captured payment to a linked account, held there. Idempotent by `key`. Refused (`account_not_active`, `exceeds_payment`). */
  transfer(input: { payment: string; account: string; amount: Paise; key: string }): Promise<GatewayTransfer>;
  fetchTransfers(payment: string): Promise<GatewayTransfer[]>;
  /** Lets a held transfer be paid out. Doing it again changes nothing. */
  release(transfer: string): Promise<GatewayTransfer>;
  /** Takes money back out of a transfer. Idempotent by `key`. Refused (`balance_too_low`) when it was paid out already, (`exceeds_transfer`). */
  reverse(input: { transfer: string; amount: Paise; key: string }): Promise<GatewayReversal>;
  fetchReversals(transfer: string): Promise<GatewayReversal[]>;
  fetchPayout(input: { account: string; payout: string }): Promise<GatewayPayout>;
  /** The transfers that a payout consists of. */
  fetchPayoutTransfers(input: { account: string; payout: string }): Promise<GatewayTransfer[]>;

  /** What went to our own bank since a moment, in any order. */
  fetchSettlements(since: Millis): Promise<GatewaySettlement[]>;
  /** What a settlement of ours consists of. */
  fetchSettlementLines(settlement: Pick<GatewaySettlement, "id" | "at">): Promise<SettlementLine[]>;

  fetchDispute(dispute: string): Promise<GatewayDispute>;
  /** The hundred newest objections, as each is now. */
  fetchDisputes(): Promise<GatewayDispute[]>;

  /** Null when the signature on the raw body is missing or wrong. Asks the gateway nothing, so that what it tells is kept while it is down. */
  readWebhook(raw: Uint8Array, headers: Headers): Promise<GatewayEvent | null>;
}
