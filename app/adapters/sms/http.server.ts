import { createHash } from "node:crypto";
import { askVendor } from "~/adapters/vendor-call/ask-vendor.server";
import { VendorFault } from "~/adapters/vendor-call/fault";
import { openVendor } from "~/adapters/vendor-call/index.server";
import { findDeliveryByKey, recordDelivery } from "~/models/delivery.server";
import type { SmsGateway } from "./config.server";
import { deliveryOf } from "./delivery-of";
import { SmsUnavailable, type SmsPort, type TextMessage } from "./port";

/** Answers that say the keys are wrong: everything would be refused until they are right, so nothing is given up for it. */
const NOT_LET_IN = new Set([401, 403, 404, 405, 407]);

/**
 * Text messages through a gateway over HTTP, one JSON each, under an idempotency key. A kind without a registered template is not sent.
 * The row of a message is written once the gateway has taken it or said that it never will, without what it opens.
 */
export function httpSms(gateway: SmsGateway): SmsPort {
  const vendor = openVendor({ name: "sms" });

  const post = async (message: TextMessage, number: string): Promise<"sent" | "not_sent"> => {
    const { to, text, variables } = message;
    const headers = { authorization: `Bearer ${gateway.token}`, "content-type": "application/json", "idempotency-key": nameOf(message) };
    const body = JSON.stringify({ to, sender: gateway.sender, entity_id: gateway.entity, template_id: number, text, variables });
    return vendor.call(
      async (signal) => {
        const answer = await askVendor(gateway.url, { method: "POST", headers, body, signal });
        if (answer.ok) answer.json();
        if (NOT_LET_IN.has(answer.status)) throw new VendorFault("busy", `status ${answer.status}`);
        return answer.ok ? "sent" : "not_sent";
      },
      { repeatable: true },
    );
  };

  return {
    mode: "http",
    delivers: true,
    async send(message) {
      const before = await findDeliveryByKey(message.key);
      if (before) return { id: before };
      const number = gateway.templates.get(`${message.template}.${message.locale}`);
      try {
        const state = number ? await post(message, number) : "not_sent";
        return { id: await recordDelivery(deliveryOf(message, { id: nameOf(message), state, secrets: false })) };
      } catch (error) {
        if (error instanceof VendorFault) throw new SmsUnavailable(`The message service did not take the message: ${error.message}`, { cause: error });
        throw error;
      }
    },
  };
}

/** What the gateway knows a message by: the same for the same key, and it names nobody. */
const nameOf = ({ key }: TextMessage): string => createHash("sha256").update(key).digest("hex").slice(0, 32);
