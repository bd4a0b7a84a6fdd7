import { setTimeout as pause } from "node:timers/promises";
import { findGatewayAccount, replaceGatewayAccount, type GatewayAccountRow } from "~/models/gateway/account.server";
import { GatewayUnavailable } from "../port";
import { announceAccount } from "./announce.server";
import { notFound } from "./call-rules";
import type { Gateway } from "./gateway.server";

const TRIES = 50;

/** Changes an account as `decide` says from the row as it is; null changes nothing. Tells of a new state, of new needs and of another bank. */
export async function changeAccount(gateway: Gateway, id: string, decide: (row: GatewayAccountRow) => Partial<GatewayAccountRow> | null): Promise<GatewayAccountRow> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const row = await findGatewayAccount(id);
    if (!row) throw notFound(id);
    const change = decide(row);
    if (!change) return row;
    const next = { ...row, ...change, version: row.version + 1 };
    if (await replaceGatewayAccount(row, change)) {
      if (shown(row) !== shown(next)) await announceAccount(gateway, next);
      return next;
    }
    await pause(Math.random() * Math.min(100, 5 * 2 ** tries));
  }
  throw new GatewayUnavailable("too many changes of one account at once");
}

const shown = ({ state, needs, bank }: GatewayAccountRow): string => JSON.stringify([state, needs, bank?.lastFour]);
