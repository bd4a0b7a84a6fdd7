import type { GatewayTransferRow } from "~/models/gateway/payment.server";
import { capturedPayment } from "./captured-payment.server";
import { changePayment } from "./change-payment.server";

/** Changes one transfer of a payment as `decide` says from it as it is; null changes nothing. */
export async function changeTransfer(payment: string, transfer: string, decide: (transfer: GatewayTransferRow) => Partial<GatewayTransferRow> | null): Promise<void> {
  await changePayment(
    () => capturedPayment(payment),
    ({ transfers }) => {
      const found = transfers.find(({ id }) => id === transfer);
      const change = found && decide(found);
      return change ? { transfers: transfers.map((each) => (each === found ? { ...each, ...change } : each)) } : null;
    },
  );
}
