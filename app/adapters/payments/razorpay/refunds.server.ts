import type { GatewayRefund, PaymentsPort } from "../port";
import { checkAmount, checkId, checkKey } from "./checks";
import { REFUND } from "./entities";
import type { Gateway } from "./gateway.server";
import { notesOf } from "./notes";
import { orNone, readAll } from "./pages.server";
import { refundView } from "./views";

/** The gateway itself gives the same refund for the same key; the key is also noted on it, so that a webhook or a list tells whose it is. */
export async function refund({ ask, inTurn }: Gateway, { payment, amount, key, notes }: Parameters<PaymentsPort["refund"]>[0]): Promise<GatewayRefund> {
  checkId(payment);
  checkKey(key);
  checkAmount(amount);
  const body = { amount, speed: "normal", notes: notesOf({ ...notes, key }) } as const;
  const how = { repeatable: true, headers: { "X-Refund-Idempotency": key } };
  return inTurn(`refund ${key}`, async () => refundView(await ask(REFUND, (sdk) => sdk.payments.refund(payment, body), how)));
}

export const fetchRefunds = async (gateway: Gateway, payment: string): Promise<GatewayRefund[]> => {
  checkId(payment);
  return (await orNone(readAll(gateway, REFUND, (sdk, page) => sdk.payments.fetchMultipleRefund(payment, page)))).map(refundView);
};
