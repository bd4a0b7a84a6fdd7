import { GatewayRefused, type GatewayReversal, type PaymentsPort } from "../port";
import { checkAmount, checkId, checkKey } from "./checks";
import { REVERSAL, type ReversalEntity } from "./entities";
import { MAKES, type Gateway } from "./gateway.server";
import { readAll } from "./pages.server";
import { fetchTransfer } from "./transfers.server";
import { reversalView } from "./views";

/** Reversals know no key for repeats: it is noted on them, and the transfer's reversals are looked through first. */
export async function reverse(gateway: Gateway, { transfer, amount, key }: Parameters<PaymentsPort["reverse"]>[0]): Promise<GatewayReversal> {
  checkId(transfer);
  checkKey(key);
  checkAmount(amount);
  return gateway.inTurn(`reversal ${key}`, async () => {
    const known = (await reversalsOf(gateway, transfer)).find(({ notes }) => notes.key === key);
    if (known && known.amount !== amount) throw new GatewayRefused("key_used", `key ${key} belongs to another reversal`);
    if (known) return reversalView(known);
    const of = await fetchTransfer(gateway, transfer);
    if (amount > of.amount - of.amount_reversed) throw new GatewayRefused("exceeds_transfer", `reversals of ${transfer} would exceed it`);
    return reversalView(await gateway.ask(REVERSAL, (sdk) => sdk.api.post({ url: `/transfers/${transfer}/reversals`, data: { amount, notes: { key } } }), MAKES));
  });
}

export const fetchReversals = async (gateway: Gateway, transfer: string): Promise<GatewayReversal[]> => (await reversalsOf(gateway, checkId(transfer))).map(reversalView);

/** The package has no call for it, and types its call for making one without notes. */
const reversalsOf = (gateway: Gateway, transfer: string): Promise<ReversalEntity[]> => readAll(gateway, REVERSAL, (sdk, page) => sdk.api.get({ url: `/transfers/${transfer}/reversals`, data: page }));
