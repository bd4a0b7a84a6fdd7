/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import { createHmac } from "node:crypto";
import { inSeconds, newId } from "./books";

export interface Sent {
  raw: Uint8Array;
  headers: Headers;
}

/** Notes an event: the entities of its payload by name, and in whose account it happened. */
export type Tell = (event: string, payload: Record<string, unknown>, account?: string) => void;

/** The events of an account, signed as documented: HMAC-SHA256 over the raw body, hex. They are kept until somebody has them delivered. */
export function makeWebhooks(secret: () => string) {
  const waiting: Sent[] = [];
  const all: Sent[] = [];
  const tell: Tell = (event, payload, account = "acc_Main0000000001") => {
    const entities = Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, isBare(value) ? value : { entity: value }]));
    const raw = Buffer.from(JSON.stringify({ entity: "event", account_id: account, event, contains: Object.keys(payload), payload: entities, created_at: inSeconds() }));
    const signature = createHmac("sha256", secret()).update(raw).digest("hex");
    const sent = { raw, headers: new Headers({ "content-type": "application/json", "x-razorpay-signature": signature, "x-razorpay-event-id": newId("evt").slice(4) }) };
    waiting.push(sent);
    all.push(sent);
  };
  /** Posts what waits, each as often as said, in the order said; what is not taken waits again. How many were taken. */
  const deliver = async (url: string, { times = 1, reversed = false }: { times?: number; reversed?: boolean } = {}): Promise<number> => {
    const due = waiting.splice(0).flatMap((sent) => Array.from({ length: times }, () => sent));
    let taken = 0;
    for (const sent of reversed ? due.reverse() : due) {
      const { ok } = await fetch(url, { method: "POST", headers: sent.headers, body: Buffer.from(sent.raw) });
      if (ok) taken += 1;
      else if (!waiting.includes(sent)) waiting.push(sent);
    }
    return taken;
  };
  return { all, waiting, tell, deliver };
}

/** Some parts of a payload carry more than their entity. */
const isBare = (value: unknown): boolean => typeof value === "object" && value !== null && "entity" in value && "data" in value;
