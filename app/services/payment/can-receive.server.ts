import { payments } from "~/adapters/payments/index.server";
import { findPayee } from "~/models/payee.server";

/** Whether an artisan can be paid online: there is a gateway, and his linked account there is active. Else his visits are paid in person. */
export async function canReceive(artisan: string): Promise<boolean> {
  const [gateway, payee] = await Promise.all([payments(), findPayee(artisan)]);
  return gateway !== null && payee?.state === "active" && payee.account !== null;
}
