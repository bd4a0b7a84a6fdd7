import { sumPaise, type Paise } from "~/domain/money";
import type { GatewayPaymentRow, GatewayTransferRow } from "~/models/gateway/payment.server";

type Money = Pick<GatewayPaymentRow, "amount" | "refunds" | "transfers" | "reversals">;

/** What has been given back or is on its way: a failed refund does not count. */
export const refundedOf = ({ refunds }: Pick<Money, "refunds">): Paise => sumPaise(refunds.filter(({ state }) => state !== "failed").map(({ amount }) => amount));

/** What was taken back out of a transfer. */
export const reversedOf = ({ reversals }: Pick<Money, "reversals">, { id }: Pick<GatewayTransferRow, "id">): Paise => sumPaise(reversals.filter(({ transfer }) => transfer === id).map(({ amount }) => amount));

/** What a transfer still gives its account. */
export const netOf = (money: Pick<Money, "reversals">, transfer: GatewayTransferRow): Paise => (transfer.state === "failed" ? 0 : transfer.amount - reversedOf(money, transfer));

/** What of a payment may still go to linked accounts: refunds and transfers less reversals never exceed it. */
export const transferableOf = (money: Money): Paise => money.amount - refundedOf(money) - sumPaise(money.transfers.map((each) => netOf(money, each)));

/** What of a payment may still go back to the customer: all but what stands on a linked account. What such an account has paid out is the shop's loss. */
export const refundableOf = (money: Money): Paise => money.amount - refundedOf(money) - sumPaise(money.transfers.filter(({ payout }) => payout === null).map((each) => netOf(money, each)));
