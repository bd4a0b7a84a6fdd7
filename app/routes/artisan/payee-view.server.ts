import { toldPayeeState } from "~/domain/payment/payee-state";
import type { PayeeStanding } from "~/ui/artisan/payee-standing";
import { findPayee } from "~/models/payee.server";

/** How an artisan stands with being paid online, as his pages show it. */
export async function payeeStanding(artisan: string): Promise<PayeeStanding> {
  const payee = await findPayee(artisan);
  return { state: toldPayeeState(payee), needs: payee?.needs.map(({ field, reason }) => ({ field, reason })) ?? [], bankLastFour: payee?.bankLastFour ?? null };
}
