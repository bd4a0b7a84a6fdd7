import type { GatewayAccountRow } from "~/models/gateway/account.server";
import { findGatewayAccountsDue } from "~/models/gateway/account.server";
import { needsOf } from "./account-rules";
import { changeAccount } from "./change-account.server";
import type { Gateway } from "./gateway.server";

type Words = Pick<GatewayAccountRow, "holder" | "bank">;

/** An account with these words goes under review; where the gateway takes no time over it, it is through at once. */
export function reviewing({ now, reviewDelay }: Gateway, { holder, bank }: Words): Partial<GatewayAccountRow> {
  const words = { holder, bank };
  if (reviewDelay === 0) return { ...words, ...reviewed(words) };
  return { ...words, state: "under_review", needs: [], reviewedAt: now() + reviewDelay };
}

/** What a review comes to. */
export function reviewed(words: Words): Pick<GatewayAccountRow, "state" | "needs" | "reviewedAt"> {
  const needs = needsOf(words);
  return { state: needs.length > 0 ? "needs_more" : "active", needs, reviewedAt: null };
}

/** Ends the reviews whose time has come. */
export async function reviewDue(gateway: Gateway): Promise<void> {
  const now = gateway.now();
  for (const { _id } of await findGatewayAccountsDue(now)) await changeAccount(gateway, _id, (row) => (row.reviewedAt !== null && row.reviewedAt <= now ? reviewed(row) : null));
}
