/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import type { CheckoutForm } from "~/adapters/payments/port";

const HIDDEN = /<input type="hidden" name="([^"]*)" value="([^"]*)">/g;
const read = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
const fieldsOf = (html: string): URLSearchParams => new URLSearchParams([...html.matchAll(HIDDEN)].map(([, name = "", value = ""]) => [read(name), read(value)]));

/** Goes through the checkout page as a browser would. What the browser then brings back: the query of its way back and the fields it posts. */
export async function press(form: CheckoutForm, outcome: "paid" | "failed"): Promise<URLSearchParams> {
  const page = await (await fetch(form.action, { method: "POST", body: new URLSearchParams(form.fields) })).text();
  const fields = fieldsOf(page);
  if (!fields.has("order_id")) throw new Error(`the checkout page says: ${page}`);
  fields.set("outcome", outcome);
  const done = await (await fetch(new URL("/v1/checkout/attempt", form.action), { method: "POST", body: fields })).text();
  const action = read(/action="([^"]*)"/.exec(done)?.[1] ?? "");
  return new URLSearchParams([...new URL(action).searchParams, ...fieldsOf(done)]);
}
