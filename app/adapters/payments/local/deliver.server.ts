import { hours, minutes, seconds, type Millis } from "~/domain/time/instant";
import { countGatewayDeliveriesDue, settleGatewayDelivery, takeGatewayDelivery, type GatewayDeliveryRow } from "~/models/gateway/delivery.server";
import { findGatewayAccountsDue } from "~/models/gateway/account.server";
import { findGatewayPaymentsDue } from "~/models/gateway/payment.server";
import { askVendor } from "../../vendor-call/ask-vendor.server";
import type { Gateway } from "./gateway.server";
import { countPayoutsDue } from "./payouts.server";
import { settleDue } from "./settle.server";
import { sign } from "./signature.server";
import { EVENT_HEADER, SIGNATURE_HEADER } from "./webhook.server";

/** How long nobody else takes the same delivery. */
const LEASE = seconds(30);
/** A delivery refused this often, over about a day, is given up. */
const TRIES = 14;
const waitAfter = (tries: number): Millis => Math.min(hours(3), minutes(1) * 2 ** (tries - 1));

/** Webhooks of this process on their way to the shop just now. */
let underWay = 0;

/** Posts every webhook that is due to the shop, one after the other, and leaves the rest for later when the shop does not answer. How many were accepted and how many have to be sent again. */
export async function deliverDue(gateway: Gateway, { url }: { url: string }): Promise<{ accepted: number; refused: number }> {
  const count = { accepted: 0, refused: 0 };
  await settleDue(gateway);
  while (gateway.shop.isOpen()) {
    const now = gateway.now();
    const delivery = await takeGatewayDelivery(now, now + LEASE);
    if (!delivery) return count;
    underWay += 1;
    try {
      const error = await post(gateway, delivery, url);
      if (error === null) count.accepted += 1;
      else count.refused += 1;
      await settleGatewayDelivery(delivery._id, afterTry(delivery, error, now));
    } finally {
      underWay -= 1;
    }
  }
  return count;
}

/** How many things the gateway has to do by now, or is doing. */
export async function countDue(gateway: Gateway): Promise<number> {
  const now = gateway.now();
  const [deliveries, payments, accounts, payouts] = await Promise.all([countGatewayDeliveriesDue(now), findGatewayPaymentsDue(now), findGatewayAccountsDue(now), countPayoutsDue(now)]);
  return underWay + deliveries + payments.length + accounts.length + payouts;
}

function afterTry({ tries }: GatewayDeliveryRow, error: string | null, now: Millis): Pick<GatewayDeliveryRow, "dueAt" | "state" | "error"> {
  if (error === null) return { dueAt: null, state: "accepted", error };
  return tries >= TRIES ? { dueAt: null, state: "given_up", error } : { dueAt: now + waitAfter(tries), state: "waiting", error };
}

/** One try: what went wrong, or null. The delivery's own later tries are its only repeats. */
async function post({ keys, shop }: Gateway, { body, event }: GatewayDeliveryRow, url: string): Promise<string | null> {
  const headers = { "content-type": "application/json", [SIGNATURE_HEADER]: sign(keys.webhook, body), [EVENT_HEADER]: event };
  try {
    const { ok, status } = await shop.call((signal) => askVendor(url, { method: "POST", headers, body, signal }), { repeatable: false });
    return ok ? null : `status ${status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
