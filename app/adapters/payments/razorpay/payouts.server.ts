import type { GatewayPayout, GatewayTransfer } from "../port";
import { checkId } from "./checks";
import { SETTLEMENT, TRANSFER } from "./entities";
import type { Gateway } from "./gateway.server";
import { readAll } from "./pages.server";
import { payoutView, transferView } from "./views";

interface Named {
  account: string;
  payout: string;
}

/** A settlement belongs to its account: it is asked for in that account's name. */
export async function fetchPayout({ ask }: Gateway, { account, payout }: Named): Promise<GatewayPayout> {
  const how = { repeatable: true, headers: { "X-Razorpay-Account": checkId(account) } };
  return payoutView(account, await ask(SETTLEMENT, (sdk) => sdk.settlements.fetch(checkId(payout)), how));
}

/** Transfers belong to who made them: they are asked for in our own name, once the payout is known to be the account's. */
export async function fetchPayoutTransfers(gateway: Gateway, { account, payout }: Named): Promise<GatewayTransfer[]> {
  await fetchPayout(gateway, { account, payout });
  const settled = await readAll(gateway, TRANSFER, (sdk, page) => sdk.transfers.all({ ...page, recipient_settlement_id: payout }));
  return settled.filter(({ recipient }) => recipient === account).map(transferView);
}
