import { createHash } from "node:crypto";
import { z } from "zod";
import type { RazorpayKeys } from "../config.server";
import type { GatewayEvent } from "../port";
import { readEvent, type Envelope } from "./events.server";
import { isSigned } from "./signature.server";

const SIGNATURE_HEADER = "x-razorpay-signature";
const EVENT_HEADER = "x-razorpay-event-id";
const EVENT_ID = /^[\w-]{1,64}$/;

const ENVELOPE = z.object({ event: z.string(), account_id: z.string().default(""), created_at: z.coerce.number().int(), payload: z.record(z.string(), z.object({ entity: z.unknown(), data: z.unknown() }).partial()).catch({}) });

/** Reads a webhook; null unless its raw body is signed with one of our secrets. What this version does not know is `other`. */
export function readWebhook(keys: RazorpayKeys, raw: Uint8Array, headers: Headers): GatewayEvent | null {
  const signature = headers.get(SIGNATURE_HEADER);
  const trusted = keys.webhookSecrets.map((secret) => isSigned(secret, raw, signature)).includes(true);
  const envelope = trusted ? ENVELOPE.safeParse(asJson(raw)).data : undefined;
  return envelope ? readEvent(idOf(raw, headers), envelope satisfies Envelope) : null;
}

/** The gateway's id of the event, which duplicates share; without one, what their bodies share. */
function idOf(raw: Uint8Array, headers: Headers): string {
  const named = headers.get(EVENT_HEADER) ?? "";
  return EVENT_ID.test(named) ? named : `body_${createHash("sha256").update(raw).digest("hex").slice(0, 32)}`;
}

function asJson(raw: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(raw));
  } catch {
    return undefined;
  }
}
