import { z } from "zod";
import type { Millis } from "~/domain/time/instant";
import type { GatewayEvent } from "../port";
import { DISPUTE, PAYMENT, REFUND, SETTLEMENT, TRANSFER, type PaymentEntity } from "./entities";
import { askedBy, disputeView, paymentView, payoutView, refundView, transferView } from "./views";

export interface Envelope {
  event: string;
  /** The account it happened in: ours, or a linked one. */
  account_id: string;
  created_at: number;
  payload: Record<string, { entity?: unknown; data?: unknown }>;
}

/** An event in the marketplace's words without its head, or null when it has none. */
type Body = GatewayEvent extends infer Event ? (Event extends GatewayEvent ? Omit<Event, "id" | "at"> : never) : never;
type Reader = (envelope: Envelope) => Body | null;

const KINDS = {
  "payment.authorized": payment("payment_authorized"),
  "payment.captured": payment("payment_captured"),
  "payment.failed": payment("payment_failed"),
  "order.paid": payment("payment_captured"),
  "payment_link.paid": payment("payment_captured", "payment_link"),
  "qr_code.credited": payment("payment_captured", "qr_code"),
  "refund.created": refund("refund_created"),
  "refund.processed": refund("refund_processed"),
  "refund.failed": refund("refund_failed"),
  "transfer.processed": transfer("transfer_processed"),
  "transfer.failed": transfer("transfer_failed"),
  "settlement.processed": settlement("payout_processed"),
  "settlement.failed": settlement("payout_returned"),
  "product.route.under_review": account,
  "product.route.needs_clarification": account,
  "product.route.activated": account,
  "account.suspended": suspension,
} satisfies Record<string, Reader>;

/** Reads an event whose signature was checked. One that is not known here, or not as documented, is `other`: it is kept and does nothing. */
export function readEvent(id: string, envelope: Envelope): GatewayEvent {
  const at: Millis = envelope.created_at * 1000;
  const reader: Reader | undefined = envelope.event.startsWith("payment.dispute.") ? dispute : Object.hasOwn(KINDS, envelope.event) ? KINDS[envelope.event as keyof typeof KINDS] : undefined;
  const body = reader?.(envelope) ?? { kind: "other", name: envelope.event };
  return { id, at, ...body } as GatewayEvent;
}

function read<Shape extends z.ZodType>(shape: Shape, entity: unknown, view: (entity: z.output<Shape>) => Body | null): Body | null {
  const parsed = shape.safeParse(entity);
  return parsed.success ? view(parsed.data) : null;
}

/** `asker` names the part of the payload that asked for the payment, where the payment itself does not. */
function payment(kind: "payment_captured" | "payment_failed" | "payment_authorized", asker?: "payment_link" | "qr_code"): Reader {
  return ({ payload }) =>
    read(PAYMENT, payload.payment?.entity, (entity) => {
      const named = asker ? (payload[asker]?.entity as { id?: unknown } | undefined)?.id : undefined;
      const order = typeof named === "string" ? named : askedBy(entity);
      return order === null ? null : { kind, payment: paymentView(entity, order) };
    });
}

/** A refund of what was never captured is the gateway's own, and says how the attempt ended: its payment stands beside it (razorpay.com/docs/webhooks/refunds). */
function refund(kind: "refund_processed" | "refund_failed" | "refund_created"): Reader {
  return ({ payload }) => {
    const { data: of } = PAYMENT.safeParse(payload.payment?.entity);
    if (of?.captured === false) return kind === "refund_failed" ? null : givenBack(of);
    return read(REFUND, payload.refund?.entity, (entity) => ({ kind, refund: refundView(entity) }));
  };
}

function givenBack(entity: PaymentEntity): Body | null {
  const order = askedBy(entity);
  return order === null ? null : { kind: "payment_failed", payment: paymentView({ ...entity, status: "refunded" }, order) };
}

function transfer(kind: "transfer_processed" | "transfer_failed"): Reader {
  return ({ payload }) => read(TRANSFER, payload.transfer?.entity, (entity) => ({ kind, transfer: transferView(entity) }));
}

function dispute({ payload }: Envelope): Body | null {
  return read(DISPUTE, payload.dispute?.entity, (entity) => ({ kind: "dispute_changed", dispute: disputeView(entity) }));
}

function settlement(kind: "payout_processed" | "payout_returned"): Reader {
  return ({ payload, account_id }) => read(SETTLEMENT, payload.settlement?.entity, (entity) => ({ kind, payout: payoutView(account_id, entity) }));
}

/** Read as far as whose it is: later news overtakes what it says was decided (razorpay.com/docs/webhooks/route). */
const DECISION = z.object({ merchant_id: z.string() });

function account({ payload }: Envelope): Body | null {
  return read(DECISION, payload.merchant_product?.entity, ({ merchant_id }) => ({ kind: "account_changed", account: { id: merchant_id } }));
}

/** Here ids come without their prefix (razorpay.com/docs/webhooks/partners/suspended). */
function suspension({ payload }: Envelope): Body | null {
  return read(z.object({ id: z.string() }), payload.account?.entity, ({ id }) => ({ kind: "account_changed", account: { id: `acc_${id.replace(/^acc_/, "")}` } }));
}
