import { z } from "zod";
import { NOTES } from "./notes";

const paise = z.number().int().min(0);
const orNothing = paise.nullish().transform((amount) => amount ?? 0);
const text = z.string().nullish().transform((said) => said ?? null);
/** Seconds since 1970, at times as text; 0 stands for none. */
const moment = z.coerce.number().int().min(0).transform((at) => at * 1000);
const momentOrNone = z.union([z.number(), z.string()]).nullish().transform((at) => (at ? Number(at) * 1000 : null));
/** A state that this version does not know counts as the one it says nothing wrong by. */
const state = <const States extends readonly [string, ...string[]]>(states: States, unknown: States[number]) => z.enum(states).catch(unknown as never);

export const ORDER = z.object({ id: z.string(), receipt: text, amount: paise, amount_paid: orNothing, status: state(["created", "attempted", "paid"], "created"), created_at: moment });
export type OrderEntity = z.infer<typeof ORDER>;

export const PAYMENT = z.object({
  id: z.string(),
  order_id: text,
  description: text,
  amount: paise,
  currency: z.string(),
  status: state(["created", "authorized", "captured", "refunded", "failed"], "created"),
  method: text,
  fee: orNothing,
  amount_refunded: orNothing,
  captured: z.boolean().nullish(),
  error_code: text,
  error_reason: text,
  notes: NOTES,
  created_at: moment,
});
export type PaymentEntity = z.infer<typeof PAYMENT>;

export const REFUND = z.object({
  id: z.string(),
  payment_id: z.string(),
  amount: paise,
  status: state(["pending", "processed", "failed"], "pending"),
  notes: NOTES,
  acquirer_data: z.object({ arn: text, utr: text, rrn: text }).nullish().catch(null),
  created_at: moment,
});
export type RefundEntity = z.infer<typeof REFUND>;

export const LINK = z.object({
  id: z.string(),
  reference_id: text,
  amount: paise,
  short_url: z.string(),
  status: state(["created", "partially_paid", "expired", "cancelled", "paid"], "created"),
  order_id: text,
  payments: z.array(z.object({ payment_id: z.string() })).nullish().catch(null),
  created_at: moment,
});
export type LinkEntity = z.infer<typeof LINK>;

export const CODE = z.object({
  id: z.string(),
  payment_amount: orNothing,
  image_content: text,
  status: state(["active", "closed"], "active"),
  close_reason: text,
  payments_amount_received: orNothing,
  close_by: momentOrNone,
  notes: NOTES,
  created_at: moment,
});
export type CodeEntity = z.infer<typeof CODE>;

export const TRANSFER = z.object({
  id: z.string(),
  source: z.string(),
  recipient: z.string(),
  amount: paise,
  amount_reversed: orNothing,
  on_hold: z.union([z.boolean(), z.number()]).transform(Boolean),
  status: state(["created", "pending", "processed", "failed", "reversed", "partially_reversed"], "pending"),
  recipient_settlement_id: text,
  error: z.object({ code: text, reason: text }).nullish().catch(null),
  notes: NOTES,
  created_at: moment,
});
export type TransferEntity = z.infer<typeof TRANSFER>;

export const REVERSAL = z.object({ id: z.string(), transfer_id: z.string(), amount: paise, notes: NOTES, created_at: moment });
export type ReversalEntity = z.infer<typeof REVERSAL>;

export const SETTLEMENT = z.object({ id: z.string(), amount: paise, status: state(["created", "processed", "failed"], "created"), utr: text, created_at: moment });
export type SettlementEntity = z.infer<typeof SETTLEMENT>;

/** A movement as the report of settlements has it. Its documentation lists payments, refunds, transfers and adjustments; what else a row may be is not said. */
export const SETTLED = z.object({ entity_id: z.string(), type: z.string().catch(""), debit: orNothing, credit: orNothing, settlement_id: text, payment_id: text });
export type SettledEntity = z.infer<typeof SETTLED>;

export const DISPUTE = z.object({ id: z.string(), payment_id: z.string(), amount: paise, amount_deducted: paise.nullish(), reason_code: text, respond_by: momentOrNone, status: state(["open", "under_review", "won", "lost", "closed"], "open") });
export type DisputeEntity = z.infer<typeof DISPUTE>;

export const ACCOUNT = z.object({ id: z.string(), status: text, business_type: text, phone: z.coerce.string(), legal_business_name: z.string(), profile: z.unknown(), notes: NOTES });
export type AccountEntity = z.infer<typeof ACCOUNT>;

/** Listed without the prefix that their ids have elsewhere. */
export const STAKEHOLDER = z.object({ id: z.string().transform((id) => `sth_${id.replace(/^sth_/, "")}`) });

export const REQUIREMENTS = z.array(z.object({ field_reference: z.string(), reason_code: text, description: text })).catch([]);
const bank = z.object({ settlements: z.object({ account_number: z.union([z.string(), z.number()]).nullish(), ifsc_code: text, beneficiary_name: text }).nullish() }).nullish().catch(null);

export const PRODUCT = z.object({ id: z.string(), activation_status: z.string(), requirements: REQUIREMENTS, active_configuration: bank, requested_configuration: bank });
export type ProductEntity = z.infer<typeof PRODUCT>;

/** A list of the gateway's; `items` in most places. */
export const listOf = <Entity extends z.ZodType>(entity: Entity) => z.object({ items: z.array(entity) }).transform(({ items }) => items);
