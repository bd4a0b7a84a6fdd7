import type { GatewayEvent } from "~/adapters/payments/port";
import type { WebhookEvent } from "~/models/webhook-event.server";
import { businessNow } from "~/services/clock/business-now.server";
import { recordGatewayEvent } from "./record-gateway-event.server";

/** Applies a kept webhook. An event about an order we do not know yet is tried again later; after the last try staff look. */
export async function applyWebhook({ event }: Pick<WebhookEvent, "event">): Promise<void> {
  const outcome = await recordGatewayEvent(event as unknown as GatewayEvent, businessNow());
  if (!outcome.ok) throw new Error(`A webhook could not be applied: ${outcome.code}`);
}
