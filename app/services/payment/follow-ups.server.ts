import type { MoneyEvent } from "~/domain/ledger/event";
import type { Paise } from "~/domain/money";
import type { OrderPart, PaymentBooks } from "~/domain/payment/books";
import type { RefundCalls } from "~/domain/payment/promise-refund";
import { partsOf, type Share } from "~/domain/payment/share";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";
import type { PaymentChange } from "~/models/payment.server";

/** The part of a payment that its books changed. */
export const booksChange = ({ captured, receipts, moves, share, freezes, planned }: PaymentBooks): PaymentChange => ({
  captured,
  receipts,
  moves,
  share,
  freezes,
  planned,
  releaseAt: freezes.length > 0 ? null : (planned?.at ?? share?.retryAt ?? null),
});

/** One journal posting per money event. */
export const journalPosts = (events: readonly MoneyEvent[]): OutboxEntry[] => outboxEntries(events.map((event) => ({ key: `journal-${event.kind}-${event.id}`, lane: "money", kind: "post_journal", data: { event } })));

/** The calls to the gateway that a promised refund waits for, in their order. */
export const refundCalls = ({ reversal, refund, owed }: RefundCalls): OutboxEntry[] => [
  ...askedBackCalls({ reversal, owed }, refund),
  ...outboxEntries([{ key: `send-${refund}`, lane: "money", kind: "send_refund", data: { moveKey: refund } }]),
];

/** The artisan's share is to go to his linked account. */
export const shareCall = ({ vendorKey }: Pick<Share, "vendorKey">): OutboxEntry[] => outboxEntries([{ key: `share-${vendorKey}`, lane: "money", kind: "send_share" }]);

/** Part of the share is to come back. */
const reversalCall = (key: string): OutboxEntry[] => outboxEntries([{ key: `reverse-${key}`, lane: "money", kind: "send_reversal", data: { key } }]);

/** The share is to be let go, less what its artisan owes. `after` is the freeze it waited for: the first call may still be in the outbox. */
export const releaseCall = (after: string | null = null): OutboxEntry[] => outboxEntries([{ key: after === null ? "release" : `release-${after}`, lane: "money", kind: "release_share" }]);

/** The artisan owes something from now on. */
export const debtNote = (key: string, amount: Paise): OutboxEntry[] => outboxEntries([{ key: `debt-${key}`, lane: "money", kind: "add_debt", data: { key, amount } }]);

/** His debts get back what was claimed of them and not kept. */
export const nettingReturn = (kept: Paise): OutboxEntry[] => outboxEntries([{ key: "return-netting", lane: "money", kind: "return_netting", data: { kept } }]);

/** What he owes for a refund that never came about is to be struck out. */
export const liftCall = (lift: string | null): OutboxEntry[] => (lift === null ? [] : outboxEntries([{ key: `lift-${lift}`, lane: "money", kind: "lift_debt", data: { key: lift } }]));

/** What his account holds beyond his part is to come back, or he owes it. */
export const askedBackCalls = ({ reversal, owed }: { reversal: string | null; owed: Paise }, key: string): OutboxEntry[] => [...(owed > 0 ? debtNote(`${key}-owed`, owed) : []), ...(reversal === null ? [] : reversalCall(reversal))];

/** The transfers of a share that were not asked for before. */
export const transferCalls = ({ share: before }: Pick<PaymentBooks, "share">, { share }: Pick<PaymentBooks, "share">): OutboxEntry[] => {
  const known = new Set((before ? partsOf(before) : []).map(({ vendorKey }) => vendorKey));
  return (share ? partsOf(share) : []).filter(({ vendorKey }) => !known.has(vendorKey)).flatMap(shareCall);
};

/** The booking is to be moved on: its order has been paid, or that of its balance. */
export const bookingSettlement = (part: OrderPart, gatewayPayment: string): OutboxEntry[] => outboxEntries([{ key: `settle-${gatewayPayment}`, lane: "money", kind: part === "first" ? "settle_booking" : "settle_balance", data: { gatewayPayment } }]);

/** The order of the booking's balance is to be as frozen as this one. `what` names the change that it follows from. */
export const freezeFollowed = (what: string): OutboxEntry[] => outboxEntries([{ key: `follow-${what}`, lane: "money", kind: "follow_freezes" }]);

/** The code is to be ended: nobody needs to pay by it any more. A lane of its own: no money waits for it. */
export const codeEnd = (): OutboxEntry[] => outboxEntries([{ key: "end_code", lane: "access", kind: "end_code" }]);

/** The customer is told that money is with his bank. */
export const refundNews = (moveKey: string): OutboxEntry[] => outboxEntries([{ key: `refunded-${moveKey}`, lane: "mail", kind: "tell_refund_processed", data: { moveKey } }]);

/** The customer is told that his refund was refused, and what is done about it. */
export const refusalNews = (moveKey: string): OutboxEntry[] => outboxEntries([{ key: `unsent-${moveKey}`, lane: "mail", kind: "tell_refund_failed", data: { moveKey } }]);

export type AlertReason = "payment_quarantined" | "refund_failed" | "refund_refused" | "refund_unasked" | "share_failed" | "transfer_unknown" | "reversal_unknown" | "reversal_refused" | "release_refused" | "frozen_too_late" | "chargeback_lost";

/** Staff have to look at something. */
export const staffAlert = (reason: AlertReason, subject: string): OutboxEntry[] => outboxEntries([{ key: `alert-${reason}-${subject}`, lane: "mail", kind: "alert_staff", data: { reason, subject } }]);

/** Staff are told of a freeze that found the artisan's share let go: a refund takes it back from his account, and what is not there he owes. */
export const lateFreezeAlert = ({ freezes }: Pick<PaymentBooks, "freezes">, key: string): OutboxEntry[] => (freezes.some((each) => each.key === key && each.letGoAt) ? staffAlert("frozen_too_late", key) : []);
