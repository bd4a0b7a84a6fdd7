import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable, type GatewayDispute, type PaymentsPort } from "~/adapters/payments/port";
import { openDisputes } from "~/domain/payment/dispute";
import type { Millis } from "~/domain/time/instant";
import { findFrozen } from "~/models/payment.server";
import { reportTrouble } from "./ask-trouble.server";
import { recordDispute } from "./record-dispute.server";

const MOST = 2_000;

/**
 * Asks the gateway about customers' objections and takes them in, as if every webhook had come: the newest, and those that freeze money here. Gives how many were news.
 * Stops quietly when the gateway is down. One that cannot be taken in holds up no other: a "no" of the gateway is told to the log, what else went wrong is thrown once all were tried.
 */
export async function askDisputes(now: Millis): Promise<number> {
  const gateway = await payments();
  const wrong: unknown[] = [];
  let news = 0;
  const take = async (id: string, find: () => Promise<GatewayDispute> | GatewayDispute): Promise<void> => {
    try {
      const taken = await recordDispute(await find(), now);
      if (taken.ok && taken.sighting === "news") news += 1;
    } catch (error) {
      if (error instanceof GatewayUnavailable) throw error;
      if (error instanceof GatewayRefused) reportTrouble(id, error);
      else wrong.push(error);
    }
  };
  try {
    if (gateway) await takeAll(gateway, take);
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error;
  }
  if (wrong.length > 0) throw wrong[0];
  return news;
}

async function takeAll(gateway: PaymentsPort, take: (id: string, find: () => Promise<GatewayDispute> | GatewayDispute) => Promise<void>): Promise<void> {
  const newest = await gateway.fetchDisputes();
  const known = new Set(newest.map(({ id }) => id));
  for (const dispute of newest) await take(dispute.id, () => dispute);
  for (const id of new Set((await findFrozen(MOST)).flatMap(openDisputes))) if (!known.has(id)) await take(id, () => gateway.fetchDispute(id));
}
