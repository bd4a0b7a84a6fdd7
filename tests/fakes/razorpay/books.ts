/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import { randomInt } from "node:crypto";

/** What one fake Razorpay account keeps, as its API shows it. */
export interface Books {
  orders: Map<string, Order>;
  payments: Map<string, Payment>;
  refunds: Map<string, Refund>;
  transfers: Map<string, Transfer>;
  reversals: Map<string, Reversal>;
  links: Map<string, Link>;
  codes: Map<string, Code>;
  accounts: Map<string, Account>;
  stakeholders: Map<string, Entity & { account: string; kyc?: unknown }>;
  products: Map<string, Product>;
  settlements: Map<string, Settlement>;
  /** What was settled to the main account's bank, as its report lists it. */
  settled: Settled[];
  disputes: Map<string, Dispute>;
  /** Linked accounts whose transfers fail. */
  failing: Set<string>;
  /** Refund keys used: the request they were used for, and its answer, undefined while that is being made. */
  keys: Map<string, { request: string; answer: unknown }>;
}

export interface Entity {
  id: string;
  entity: string;
  created_at: number;
}
type Notes = Record<string, string> | [];
export type Order = Entity & { amount: number; amount_paid: number; amount_due: number; currency: string; receipt: string | null; status: "created" | "attempted" | "paid"; attempts: number; notes: Notes };
export type Payment = Entity & { amount: number; currency: string; status: "created" | "authorized" | "captured" | "refunded" | "failed"; order_id: string | null; method: string; amount_refunded: number; refund_status: null | "partial" | "full"; captured: boolean; description: string | null; fee: number; tax: number; error_code: string | null; error_description: string | null; error_reason: string | null; notes: Notes; code: string | null };
export type Refund = Entity & { amount: number; currency: string; payment_id: string; notes: Notes; receipt: string | null; status: "pending" | "processed" | "failed"; speed_requested: string; acquirer_data: { arn: string | null } };
export type Transfer = Entity & { status: string; source: string; recipient: string; amount: number; currency: string; amount_reversed: number; notes: Notes; on_hold: boolean; on_hold_until: null; settlement_status: string | null; recipient_settlement_id: string | null; error: Record<string, string | null> };
export type Reversal = Entity & { transfer_id: string; amount: number; currency: string; notes: Notes; customer_refund_id: null };
export type Link = Entity & { amount: number; amount_paid: number; currency: string; reference_id: string; description: string; short_url: string; status: "created" | "paid" | "cancelled" | "expired"; expire_by: number; callback_url: string; order_id: string | null; payments: { payment_id: string }[] | null; notes: null };
export type Code = Entity & { type: string; usage: string; fixed_amount: boolean; payment_amount: number; image_url: string; image_content: string; status: "active" | "closed"; close_reason: null | "on_demand" | "paid"; close_by: number; payments_amount_received: number; payments_count_received: number; notes: Notes };
export type Account = Entity & { type: string; status: string; email: string; phone: string; legal_business_name: string; contact_name: string; business_type: string; profile: unknown; legal_info: unknown; notes: Notes };
export type Product = { id: string; account_id: string; product_name: string; activation_status: string; requirements: { field_reference: string; resolution_url: string; reason_code: string; status: string }[]; requested_configuration: []; active_configuration: { settlements: { account_number: string | null; ifsc_code: string | null; beneficiary_name: string | null } }; requested_at: number };
export type Settlement = Entity & { amount: number; status: "created" | "processed" | "failed"; fees: 0; tax: 0; utr: string | null; account: string };

export type Settled = { entity_id: string; type: string; debit: number; credit: number; amount: number; currency: string; fee: number; tax: number; on_hold: boolean; settled: boolean; settled_at: number; settlement_id: string; payment_id: string | null; settlement_utr: string | null };
export type Dispute = Entity & { payment_id: string; amount: number; amount_deducted: number; currency: string; reason_code: string; respond_by: number; status: "open" | "won" | "lost" };

export const emptyBooks = (): Books => ({ orders: new Map(), payments: new Map(), refunds: new Map(), transfers: new Map(), reversals: new Map(), links: new Map(), codes: new Map(), accounts: new Map(), stakeholders: new Map(), products: new Map(), settlements: new Map(), settled: [], disputes: new Map(), failing: new Set(), keys: new Map() });

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
export const newId = (prefix: string): string => `${prefix}_${Array.from({ length: 14 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join("")}`;
/** The account's own clock, ahead of this machine's by as much as a test let pass. */
export const clock = { ahead: 0 };
export const inSeconds = (): number => Math.floor((Date.now() + clock.ahead) / 1000);
export const entity = (prefix: string, name: string): Entity => ({ id: newId(prefix), entity: name, created_at: inSeconds() });
/** Empty notes come as a list. */
export const notesOf = (notes: unknown): Notes => (typeof notes === "object" && notes !== null && Object.keys(notes).length > 0 ? (notes as Record<string, string>) : []);
