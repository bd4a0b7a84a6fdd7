import { hours, minutes, seconds, type Millis } from "~/domain/time/instant";
import { countGatewayDeliveriesDue, settleGatewayDelivery, takeGatewayDelivery, type GatewayDeliveryRow } from "~/models/gateway/delivery.server";
import { findGatewayPaymentsDue } from "~/models/gateway/payment.server";
import type { Gateway } from "./gateway.server";
import { settleDue } from "./settle.server";
import { sign } from "./signature.server";
import { EVENT_HEADER, SIGNATURE_HEADER } from "./webhook.server";

/** How long one try may take, and how long nobody else takes the same delivery. */
const TIMEOUT = 5_000;
const LEASE = seconds(30);
/** A delivery refused this often, over about a day, is given up. */
const TRIES = 14;
const waitAfter = (tries: number): Millis => Math.min(hours(3), minutes(1) * 2 ** (tries - 1));

/** Webhooks of this process on their way to the shop just now. */
let underWay = 0;

/** Posts every webhook that is due to the shop, one after the other. How many were accepted and how many have to be sent again. */
export async function deliverDue(gateway: Gateway, { url }: { url: string }): Promise<{ accepted: number; refused: number }> {
  const count = { accepted: 0, refused: 0 };
  await settleDue(gateway);
  for (;;) {
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
}

/** How many things the gateway has to do by now, or is doing. */
export async function countDue(gateway: Gateway): Promise<number> {
  const now = gateway.now();
  return underWay + (await countGatewayDeliveriesDue(now)) + (await findGatewayPaymentsDue(now)).length;
}

function afterTry({ tries }: GatewayDeliveryRow, error: string | null, now: Millis): Pick<GatewayDeliveryRow, "dueAt" | "state" | "error"> {
  if (error === null) return { dueAt: null, state: "accepted", error };
  return tries >= TRIES ? { dueAt: null, state: "given_up", error } : { dueAt: now + waitAfter(tries), state: "waiting", error };
}

async function post({ keys }: Gateway, { body, event }: GatewayDeliveryRow, url: string): Promise<string | null> {
  try {
    const headers = { "content-type": "application/json", [SIGNATURE_HEADER]: sign(keys.webhook, body), [EVENT_HEADER]: event };
    const answer = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal: AbortSignal.timeout(TIMEOUT) });
    await answer.arrayBuffer();
    return answer.ok ? null : `status ${answer.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
