import type { MoneyEvent } from "~/domain/ledger/event";
import type { PaymentBooks } from "~/domain/payment/books";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";
import type { PaymentChange } from "~/models/payment.server";

/** The part of a payment that its books changed. */
export const booksChange = ({ captured, receipts, moves }: PaymentBooks): PaymentChange => ({ captured, receipts, moves });

/** One journal posting per money event. */
export const journalPosts = (events: readonly MoneyEvent[]): OutboxEntry[] => outboxEntries(events.map((event) => ({ key: `journal-${event.kind}-${event.id}`, lane: "money", kind: "post_journal", data: { event } })));

/** The call to the gateway that a reserved refund waits for. */
export const refundCall = (moveKey: string): OutboxEntry[] => outboxEntries([{ key: `send-${moveKey}`, lane: "money", kind: "send_refund", data: { moveKey } }]);

/** The booking is to be moved on: its order has been paid. */
export const bookingSettlement = (gatewayPayment: string): OutboxEntry[] => outboxEntries([{ key: `settle-${gatewayPayment}`, lane: "money", kind: "settle_booking", data: { gatewayPayment } }]);

/** The customer is told that money is with his bank. */
export const refundNews = (moveKey: string): OutboxEntry[] => outboxEntries([{ key: `refunded-${moveKey}`, lane: "mail", kind: "tell_refund_processed", data: { moveKey } }]);

export type AlertReason = "payment_quarantined" | "refund_failed" | "refund_refused" | "refund_unasked";

/** Staff have to look at something. */
export const staffAlert = (reason: AlertReason, subject: string): OutboxEntry[] => outboxEntries([{ key: `alert-${reason}-${subject}`, lane: "mail", kind: "alert_staff", data: { reason, subject } }]);
