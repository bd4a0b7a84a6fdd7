import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, type GatewayDispute, type PaymentsPort } from "~/adapters/payments/port";
import { openDisputes } from "~/domain/payment/dispute";
import type { Millis } from "~/domain/time/instant";
import { findFrozen } from "~/models/payment.server";
import { recordDispute } from "./record-dispute.server";

const MOST = 2_000;

/** Asks the gateway about customers' objections and takes them in, as if every webhook had come: the newest, and those that freeze money here. Throws `GatewayUnavailable`. Gives how many were news. */
export async function askDisputes(now: Millis): Promise<number> {
  const gateway = await payments();
  if (!gateway) return 0;
  const newest = await gateway.fetchDisputes();
  const known = new Set(newest.map(({ id }) => id));
  const open = new Set((await findFrozen(MOST)).flatMap(openDisputes).filter((id) => !known.has(id)));
  let news = 0;
  const take = async (dispute: GatewayDispute | null): Promise<void> => {
    const taken = dispute && (await recordDispute(dispute, now));
    if (taken?.ok && taken.sighting === "news") news += 1;
  };
  for (const dispute of newest) await take(dispute);
  for (const id of open) await take(await orNone(gateway, id));
  return news;
}

/** One that the gateway does not know tells nothing of the others. */
const orNone = (gateway: PaymentsPort, id: string): Promise<GatewayDispute | null> =>
  gateway.fetchDispute(id).catch((error: unknown) => {
    if (error instanceof GatewayRefused) return null;
    throw error;
  });
