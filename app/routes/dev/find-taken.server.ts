import { payments } from "~/adapters/payments/index.server";
import type { TakenBooks } from "~/adapters/payments/local/books.server";
import { findPaymentOfBooking } from "~/models/payment.server";

/** A payment that the local gateway took, of an address that names the payment itself or its booking. Null for anything else. */
export async function findTaken(id: string | undefined): Promise<TakenBooks | null> {
  const gateway = await payments();
  if (!id || gateway?.mode !== "local") return null;
  if (id.startsWith("pay_")) return gateway.books.taken(id);
  const order = (await findPaymentOfBooking(id))?.order;
  const taken = order && (await gateway.fetchPayments(order)).find(({ state }) => state === "captured");
  return taken ? gateway.books.taken(taken.id) : null;
}
