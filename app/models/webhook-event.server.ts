import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";
import { outboxEntries, withOutbox, type WithOutbox } from "./outbox.server";

/** One webhook as it arrived and was verified; `_id` is vendor and event id, so a duplicate is known by its key. */
export interface WebhookEvent {
  _id: string;
  vendor: string;
  /** The event in the marketplace's words, as the port read it. */
  event: Record<string, unknown>;
  at: Millis;
}

export type WebhookEventRow = WebhookEvent & WithOutbox;

export const WebhookEvents = defineModel<WebhookEventRow>("webhook_events", { _id: String, vendor: String, event: Object, at: Number }, { plugins: [withOutbox], indexes: [[{ at: -1 }]] });

/** Keeps a verified webhook and the work that follows from it in one write; a backlog is worked in the order it came. False when it came before. */
export async function insertWebhookEvent({ vendor, id, event, at }: { vendor: string; id: string; event: Record<string, unknown>; at: Millis }): Promise<boolean> {
  try {
    await WebhookEvents.create({ _id: `${vendor}:${id}`, vendor, event, at, outbox: outboxEntries([{ key: "apply", lane: "money", kind: "apply_webhook" }], Date.now()), leases: {} });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
