import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/http/responses.server";
import { findDelivery } from "~/models/delivery.server";

export const handle = { policy: "dev" as const };

/** A letter may do nothing but be read: its own styles, no script, no form, nothing fetched, no place in another site's frame. */
const CLOSED = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** The letter as its reader's mail program shows it. */
export async function loader({ params }: LoaderFunctionArgs) {
  const row = await findDelivery(params.mail ?? "");
  if (!row) throw notFound();
  return new Response(row.html, { headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": CLOSED, "Cache-Control": "no-store" } });
}
