import { GatewayRefused, type GatewayTransfer, type PaymentsPort } from "../port";
import { checkAmount, checkId, checkKey } from "./checks";
import { listOf, TRANSFER, type TransferEntity } from "./entities";
import { MAKES, READS, type Gateway } from "./gateway.server";
import { readAll } from "./pages.server";
import { transferView } from "./views";

/** Transfers of a payment know no key for repeats: it is noted on them, and the payment's transfers are looked through first. */
export async function transfer(gateway: Gateway, { payment, account, amount, key }: Parameters<PaymentsPort["transfer"]>[0]): Promise<GatewayTransfer> {
  checkId(payment);
  checkId(account);
  checkKey(key);
  checkAmount(amount);
  const asked = { transfers: [{ account, amount, currency: "INR", on_hold: true, notes: { key } }] };
  return gateway.inTurn(`transfer ${key}`, async () => {
    const known = (await transfersOf(gateway, payment)).find(({ notes }) => notes.key === key);
    const made = known ?? (await gateway.ask(listOf(TRANSFER), (sdk) => sdk.payments.transfer(payment, asked), MAKES)).find(({ notes }) => notes.key === key);
    if (!made) throw new Error(`the gateway took transfer ${key} and does not show it`);
    if (made.amount !== amount || made.recipient !== account) throw new GatewayRefused("key_used", `key ${key} belongs to another transfer`);
    return transferView(made);
  });
}

export const fetchTransfers = async (gateway: Gateway, payment: string): Promise<GatewayTransfer[]> => (await transfersOf(gateway, checkId(payment))).map(transferView);

const transfersOf = (gateway: Gateway, payment: string): Promise<TransferEntity[]> => readAll(gateway, TRANSFER, (sdk, page) => sdk.api.get({ url: `/payments/${payment}/transfers`, data: page }));

export const fetchTransfer = (gateway: Gateway, id: string): Promise<TransferEntity> => gateway.ask(TRANSFER, (sdk) => sdk.transfers.fetch(checkId(id)), READS);

/** Lets a held transfer be paid out. */
export async function release(gateway: Gateway, id: string): Promise<GatewayTransfer> {
  const found = await fetchTransfer(gateway, id);
  if (!found.on_hold) return transferView(found);
  return transferView(await gateway.ask(TRANSFER, (sdk) => sdk.transfers.edit(id, { on_hold: false }), READS));
}
