import { randomUUID } from "node:crypto";
import { recordDelivery } from "~/models/delivery.server";
import { deliveryOf } from "./delivery-of";
import type { SmsPort } from "./port";

/**
 * Text messages kept as rows of the database and read at /dev/inbox. Where nobody can read that page
 * (`state` not_sent: production without a message service) the row says so, and keeps nothing that opens something.
 */
export const localSms = (state: "sent" | "not_sent"): SmsPort => ({
  mode: "local",
  delivers: state === "sent",
  send: async (message) => ({ id: await recordDelivery(deliveryOf(message, { id: randomUUID(), state, secrets: state === "sent" })) }),
});
