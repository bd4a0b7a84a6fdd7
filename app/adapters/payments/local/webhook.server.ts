import { z } from "zod";
import type { GatewayEvent } from "../port";
import type { Gateway } from "./gateway.server";
import { isSignedBy } from "./signature.server";

export const SIGNATURE_HEADER = "x-razorpay-signature";
export const EVENT_HEADER = "x-razorpay-event-id";

const paise = z.number().int().min(0);
const payment = z.object({
  id: z.string(),
  order: z.string(),
  amount: paise,
  currency: z.string(),
  state: z.enum(["created", "authorized", "captured", "failed"]),
  method: z.string(),
  fee: paise,
  refunded: paise,
  at: z.number().int(),
  failure: z.string().nullable(),
  by: z.enum(["customer", "link"]).nullable().default(null),
});
const refund = z.object({ id: z.string(), key: z.string(), payment: z.string(), amount: paise, state: z.enum(["pending", "processed", "failed"]), bankReference: z.string().nullable(), at: z.number().int() });
const transfer = z.object({
  id: z.string(),
  key: z.string(),
  payment: z.string(),
  account: z.string(),
  amount: paise,
  reversed: paise,
  held: z.boolean(),
  state: z.enum(["pending", "processed", "failed"]),
  payout: z.string().nullable(),
  failure: z.string().nullable(),
  at: z.number().int(),
});
const payout = z.object({ id: z.string(), account: z.string(), amount: paise, state: z.enum(["created", "processed", "returned"]), bankReference: z.string().nullable(), failure: z.string().nullable(), at: z.number().int() });
const account = z.object({ id: z.string() });
const dispute = z.object({ id: z.string(), payment: z.string(), amount: paise, state: z.enum(["open", "under_review", "won", "lost", "closed"]), reason: z.string(), answerBy: z.number().int().nullable() });
const head = { id: z.string(), at: z.number().int() };
const event = z.discriminatedUnion("kind", [
  z.object({ ...head, kind: z.enum(["payment_captured", "payment_failed", "payment_authorized"]), payment }),
  z.object({ ...head, kind: z.enum(["refund_processed", "refund_failed", "refund_created"]), refund }),
  z.object({ ...head, kind: z.enum(["transfer_processed", "transfer_failed"]), transfer }),
  z.object({ ...head, kind: z.enum(["payout_processed", "payout_returned"]), payout }),
  z.object({ ...head, kind: z.literal("account_changed"), account }),
  z.object({ ...head, kind: z.literal("dispute_changed"), dispute }),
  z.object({ ...head, kind: z.literal("other"), name: z.string() }),
]);

/** Reads a webhook of the local gateway; null unless the raw body is signed and is one of its events. */
export function readWebhook({ keys }: Gateway, raw: Uint8Array, headers: Headers): GatewayEvent | null {
  const signature = headers.get(SIGNATURE_HEADER);
  if (![keys.webhook, ...(keys.olderWebhooks ?? [])].some((secret) => isSignedBy(secret, raw, signature))) return null;
  const parsed = z.string().transform(asJson).pipe(event).safeParse(new TextDecoder().decode(raw));
  return parsed.success ? parsed.data : null;
}

function asJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
}
