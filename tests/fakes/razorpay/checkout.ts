/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import type { Books } from "./books";
import type { Back } from "./paying";

const MUST = ["key_id", "name", "order_id", "amount", "currency", "callback_url"];
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const hidden = (fields: Record<string, string>): string => Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`).join("");
const page = (title: string, body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${title}</title><body><h1>${title}</h1>${body}</body></html>`;

/** What is wrong with a posted checkout form, or null. */
export function faultInCheckout(books: Books, keyId: string, fields: URLSearchParams): string | null {
  const missing = MUST.filter((name) => !fields.get(name));
  if (missing.length > 0) return `missing: ${missing.join(", ")}`;
  if (fields.get("key_id") !== keyId) return "The api key provided is invalid";
  const order = books.orders.get(fields.get("order_id") ?? "");
  if (!order) return "The id provided does not exist";
  return String(order.amount) === fields.get("amount") && order.currency === fields.get("currency") ? null : "the order is of another amount";
}

/** The hosted page, with buttons instead of a bank; it needs no script. */
export function checkoutPage(fields: URLSearchParams): string {
  const notes = [...fields.keys()].filter((name) => /^notes\[[^\]]+\]$/.test(name));
  const kept = hidden(Object.fromEntries(["order_id", "description", "callback_url", ...notes].map((name) => [name, fields.get(name) ?? ""])));
  const cancel = fields.get("cancel_url");
  return page("Razorpay, of the tests", `<p>${escaped(fields.get("name") ?? "")}: ${escaped(fields.get("description") ?? "")}, ${fields.get("amount")} paise</p><form method="post" action="/v1/checkout/attempt">${kept}<button name="outcome" value="paid">Pay</button> <button name="outcome" value="failed">Fail</button></form>${cancel ? `<a href="${escaped(cancel)}">Cancel</a>` : ""}`);
}

/** The real one sends the browser on by script; here somebody presses. */
export const backPage = ({ method, action, fields }: Back): string => page("Done", `<form method="${method}" action="${escaped(action)}">${hidden(fields)}<button>Back to the shop</button></form>`);

export const linkPage = (id: string): string => page("A payment link, of the tests", `<form method="post" action="/l/${escaped(id)}"><button>Pay</button></form>`);
