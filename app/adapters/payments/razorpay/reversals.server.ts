import { GatewayRefused, type GatewayReversal, type PaymentsPort } from "../port";
import { checkAmount, checkId, checkKey } from "./checks";
import { REVERSAL, type ReversalEntity } from "./entities";
import { MAKES, type Gateway } from "./gateway.server";
import { once } from "./once.server";
import { orNone, readAll } from "./pages.server";
import { fetchTransfer } from "./transfers.server";
import { reversalView } from "./views";

/** Reversals know no key for repeats: it is noted on them. */
export async function reverse(gateway: Gateway, { transfer, amount, key }: Parameters<PaymentsPort["reverse"]>[0]): Promise<GatewayReversal> {
  checkId(transfer);
  checkKey(key);
  checkAmount(amount);
  const made = await once(gateway, { name: `reversal ${key}`, request: { transfer, amount } }, {
    find: async () => (await reversalsOf(gateway, transfer)).find(({ notes }) => notes.key === key),
    make: () => make(gateway, transfer, { amount, notes: { key } }),
  });
  return reversalView(made);
}

/** The gateway has no sentence for too much that is documented; what is left is looked at first. */
async function make(gateway: Gateway, transfer: string, asked: { amount: number; notes: Record<string, string> }): Promise<ReversalEntity> {
  const of = await fetchTransfer(gateway, transfer);
  if (asked.amount > of.amount - of.amount_reversed) throw new GatewayRefused("exceeds_transfer", `reversals of ${transfer} would exceed it`);
  return gateway.ask(REVERSAL, (sdk) => sdk.api.post({ url: `/transfers/${transfer}/reversals`, data: asked }), MAKES);
}

export const fetchReversals = async (gateway: Gateway, transfer: string): Promise<GatewayReversal[]> => (await orNone(reversalsOf(gateway, checkId(transfer)))).map(reversalView);

/** The package has no call for it, and types its call for making one without notes. */
const reversalsOf = (gateway: Gateway, transfer: string): Promise<ReversalEntity[]> => readAll(gateway, REVERSAL, (sdk, page) => sdk.api.get({ url: `/transfers/${transfer}/reversals`, data: page }));
