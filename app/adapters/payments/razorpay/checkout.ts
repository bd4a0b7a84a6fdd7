import type { RazorpayKeys } from "../config.server";
import type { CheckoutForm, CheckoutRequest } from "../port";
import { PAID_BY } from "./notes";

/** The form that the gateway's own page is posted. What is not known of the customer its page asks for. */
export function checkoutForm({ keyId, base }: RazorpayKeys, { order, title, by, customer, callbackUrl, cancelUrl }: CheckoutRequest): CheckoutForm {
  const known = { "prefill[name]": customer.name, "prefill[email]": customer.email, "prefill[contact]": customer.phone };
  const prefill = Object.fromEntries(Object.entries(known).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])));
  return {
    action: `${base}/v1/checkout/embedded`,
    fields: { key_id: keyId, order_id: order.id, amount: String(order.amount), currency: order.currency, name: "KalaSetu", description: title, [`notes[${PAID_BY}]`]: by, ...prefill, callback_url: callbackUrl, cancel_url: cancelUrl },
  };
}
