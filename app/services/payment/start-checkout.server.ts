import { payments } from "~/adapters/payments/index.server";
import type { CheckoutForm, CheckoutRequest } from "~/adapters/payments/port";
import { refuse, type Outcome } from "~/domain/refusal";
import type { PaymentRow } from "~/models/payment.server";

/** The form that takes the customer to the gateway's page for an opened order. Urls are absolute. */
export async function startCheckout({ payment, ...request }: Omit<CheckoutRequest, "order"> & { payment: PaymentRow }): Promise<Outcome<{ form: CheckoutForm }>> {
  const gateway = await payments();
  if (!gateway || !payment.order) return refuse("payment_unavailable");
  const order = { id: payment.order, receipt: payment._id, amount: payment.amount, currency: "INR", state: "created" } as const;
  return { ok: true, form: await gateway.checkoutForm({ ...request, order }) };
}
