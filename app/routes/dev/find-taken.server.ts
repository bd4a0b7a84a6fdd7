import { localGateway } from "~/adapters/payments/index.server";
import type { TakenBooks } from "~/adapters/payments/local/books.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { fetchAttempts } from "~/services/payment/fetch-attempts.server";

/** A payment that the local gateway took, of an address that names the payment itself or its booking. Null for anything else. */
export async function findTaken(id: string | undefined): Promise<TakenBooks | null> {
  const gateway = await localGateway();
  if (!id || gateway?.mode !== "local") return null;
  if (id.startsWith("pay_")) return gateway.books.taken(id);
  const payment = await findPaymentOfBooking(id);
  const taken = payment && (await fetchAttempts(gateway, payment)).find(({ state }) => state === "captured");
  return taken ? gateway.books.taken(taken.id) : null;
}
