import type { Millis } from "~/domain/time/instant";
import { eachGatewayPayment } from "~/models/gateway/payment.server";
import type { GatewaySettlement, SettlementLine } from "../port";
import { notFound } from "./call-rules";
import { linesOf, ownSettlements } from "./own-settlements";

/** All that was settled to the shop's own bank up to now, reckoned from the movements: it is kept nowhere, so a demo cannot have it wrong. */
async function allSettled(now: Millis): Promise<ReturnType<typeof ownSettlements>> {
  const lines: ReturnType<typeof linesOf> = [];
  for await (const row of eachGatewayPayment()) lines.push(...linesOf(row));
  return ownSettlements(lines, now);
}

export const fetchSettlements = async (since: Millis, now: Millis): Promise<GatewaySettlement[]> => (await allSettled(now)).map(({ settlement }) => settlement).filter(({ at }) => at >= since);

export async function fetchSettlementLines(id: string, now: Millis): Promise<SettlementLine[]> {
  const found = (await allSettled(now)).find(({ settlement }) => settlement.id === id);
  if (!found) throw notFound(id);
  return found.lines;
}
