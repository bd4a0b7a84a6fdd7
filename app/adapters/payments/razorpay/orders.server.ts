import { GatewayRefused, type GatewayOrder, type PaymentsPort } from "../port";
import { checkAmount, checkReceipt } from "./checks";
import { listOf, ORDER, type OrderEntity } from "./entities";
import { MAKES, READS, type Gateway } from "./gateway.server";
import { notesOf } from "./notes";
import { orderView } from "./views";

/** Orders know no key for repeats, so one with the receipt is looked for first. */
export async function createOrder({ ask, inTurn }: Gateway, { receipt, amount, notes }: Parameters<PaymentsPort["createOrder"]>[0]): Promise<GatewayOrder> {
  checkReceipt(receipt);
  checkAmount(amount);
  return inTurn(`order ${receipt}`, async () => {
    const known = await ask(listOf(ORDER), (sdk) => sdk.orders.all({ receipt }), READS);
    const order = earliest(known.filter((each) => each.receipt === receipt)) ?? (await ask(ORDER, (sdk) => sdk.orders.create({ amount, currency: "INR", receipt, notes: notesOf(notes) }), MAKES));
    if (order.amount !== amount) throw new GatewayRefused("receipt_used", `receipt ${receipt} belongs to an order of another amount`);
    return orderView(order);
  });
}

/** Should two processes ever have made one each, all take the same. */
const earliest = (orders: readonly OrderEntity[]): OrderEntity | undefined => [...orders].sort((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1))[0];
