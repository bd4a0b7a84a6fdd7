import { askVendor } from "~/adapters/vendor-call/ask-vendor.server";
import type { Vendor } from "~/adapters/vendor-call/vendor";

interface Asked {
  method: string;
  headers: Record<string, string>;
  body?: unknown;
}

/** What the sign-in package calls in place of `fetch`: the one way to vendors. What only reads may be asked again at once; a code may be shown once. */
export const askIssuer = (vendor: Vendor) => async (url: string, { method, headers, body }: Asked): Promise<Response> => {
  const post = method === "POST";
  const answer = await vendor.call((signal) => askVendor(url, { method: post ? "POST" : "GET", headers, signal, ...(post ? { body: String(body ?? "") } : {}) }), { repeatable: !post });
  return new Response(answer.status === 204 ? null : answer.text, { status: answer.status, headers: { "content-type": answer.header("content-type") ?? "" } });
};
