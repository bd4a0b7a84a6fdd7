import type { GatewayPayment } from "../port";
import { checkId } from "./checks";
import { LINK, listOf, PAYMENT, type PaymentEntity } from "./entities";
import { READS, type Gateway } from "./gateway.server";
import { readAll } from "./pages.server";
import { paymentView } from "./views";

/** Every attempt to pay an order, a link or a code. */
export async function fetchPayments(gateway: Gateway, id: string): Promise<GatewayPayment[]> {
  checkId(id);
  return (await entitiesOf(gateway, id)).map((entity) => paymentView(entity, id));
}

async function entitiesOf(gateway: Gateway, id: string): Promise<PaymentEntity[]> {
  if (id.startsWith("qr_")) return readAll(gateway, PAYMENT, (sdk, page) => sdk.qrCode.fetchAllPayments(id, page));
  return id.startsWith("plink_") ? ofLink(gateway, id) : ofOrder(gateway, id);
}

const ofOrder = ({ ask }: Gateway, order: string): Promise<PaymentEntity[]> => ask(listOf(PAYMENT), (sdk) => sdk.orders.fetchPayments(order), READS);

/** A link has an order once somebody opened it; until the link tells which, it names its payments itself. */
async function ofLink(gateway: Gateway, id: string): Promise<PaymentEntity[]> {
  const link = await gateway.ask(LINK, (sdk) => sdk.paymentLink.fetch(id), READS);
  if (link.order_id) return ofOrder(gateway, link.order_id);
  return Promise.all((link.payments ?? []).map(({ payment_id }) => gateway.ask(PAYMENT, (sdk) => sdk.payments.fetch(checkId(payment_id)), READS)));
}
