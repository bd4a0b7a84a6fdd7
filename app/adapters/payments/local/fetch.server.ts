import { findGatewayPayment, findGatewayPaymentOfTransfer } from "~/models/gateway/payment.server";
import { findGatewayPayoutOf, type GatewayPayoutRow } from "~/models/gateway/payout.server";
import type { GatewayPayout, GatewayReversal, GatewayTransfer } from "../port";
import { notFound } from "./call-rules";
import { payoutView, reversalView, transferView } from "./views.server";

interface Which {
  account: string;
  payout: string;
}

export async function fetchTransfers(payment: string): Promise<GatewayTransfer[]> {
  const row = await findGatewayPayment(payment);
  return row ? row.transfers.map((each) => transferView(row, each)) : [];
}

export async function fetchReversals(transfer: string): Promise<GatewayReversal[]> {
  const row = await findGatewayPaymentOfTransfer(transfer);
  return row ? row.reversals.filter((each) => each.transfer === transfer).map(reversalView) : [];
}

export const fetchPayout = async (which: Which): Promise<GatewayPayout> => payoutView(await payoutOf(which));

/** The transfers that a payout consists of, each as it is now. */
export async function fetchPayoutTransfers(which: Which): Promise<GatewayTransfer[]> {
  const { transfers } = await payoutOf(which);
  const rows = await Promise.all(transfers.map(({ payment }) => findGatewayPayment(payment)));
  return transfers.flatMap(({ transfer }, index) => {
    const row = rows[index];
    return row ? row.transfers.filter(({ id }) => id === transfer).map((each) => transferView(row, each)) : [];
  });
}

async function payoutOf({ account, payout }: Which): Promise<GatewayPayoutRow> {
  const row = await findGatewayPayoutOf(account, payout);
  if (!row) throw notFound(payout);
  return row;
}
