import { type GatewayTransfer, type PaymentsPort } from "../port";
import { checkAmount, checkId, checkKey } from "./checks";
import { listOf, TRANSFER, type TransferEntity } from "./entities";
import { MAKES, READS, type Gateway } from "./gateway.server";
import { once } from "./once.server";
import { orNone, readAll } from "./pages.server";
import { transferView } from "./views";

/** Transfers of a payment know no key for repeats: it is noted on them. */
export async function transfer(gateway: Gateway, { payment, account, amount, key }: Parameters<PaymentsPort["transfer"]>[0]): Promise<GatewayTransfer> {
  checkId(payment);
  checkId(account);
  checkKey(key);
  checkAmount(amount);
  const asked = { transfers: [{ account, amount, currency: "INR", on_hold: true, notes: { key } }] };
  const named = (transfers: TransferEntity[]) => transfers.find(({ notes }) => notes.key === key);
  const made = await once(gateway, { name: `transfer ${key}`, request: { payment, account, amount } }, {
    find: async () => named(await transfersOf(gateway, payment)),
    make: async () => named(await gateway.ask(listOf(TRANSFER), (sdk) => sdk.payments.transfer(payment, asked), MAKES)),
  });
  if (!made) throw new Error(`the gateway took transfer ${key} and does not show it`);
  return transferView(made);
}

export const fetchTransfers = async (gateway: Gateway, payment: string): Promise<GatewayTransfer[]> => (await orNone(transfersOf(gateway, checkId(payment)))).map(transferView);

const transfersOf = (gateway: Gateway, payment: string): Promise<TransferEntity[]> => readAll(gateway, TRANSFER, (sdk, page) => sdk.api.get({ url: `/payments/${payment}/transfers`, data: page }));

export const fetchTransfer = (gateway: Gateway, id: string): Promise<TransferEntity> => gateway.ask(TRANSFER, (sdk) => sdk.transfers.fetch(checkId(id)), READS);

/** Lets a held transfer be paid out. */
export async function release(gateway: Gateway, id: string): Promise<GatewayTransfer> {
  const found = await fetchTransfer(gateway, id);
  if (!found.on_hold) return transferView(found);
  return transferView(await gateway.ask(TRANSFER, (sdk) => sdk.transfers.edit(id, { on_hold: false }), READS));
}
