import { findGatewayPayment, type GatewayPaymentRow } from "~/models/gateway/payment.server";
import { GatewayRefused } from "../port";

/** A payment whose money is there. Refused (`not_captured`) for any other. */
export async function capturedPayment(id: string): Promise<GatewayPaymentRow> {
  const row = await findGatewayPayment(id);
  if (row?.state !== "captured") throw new GatewayRefused("not_captured", `payment ${id} has not been captured`);
  return row;
}
