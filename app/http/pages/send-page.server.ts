import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { acceptedEncoding } from "./accepted-encoding.server";
import { formOf, type PackedPage } from "./packed-page.server";

/** Sends a shared page to whoever asked, `extra` headers before its own: 304 to who has it already, else in the best encoding he takes. */
export async function sendPage({ method, headers }: IncomingMessage, res: ServerResponse, page: PackedPage, extra: OutgoingHttpHeaders): Promise<void> {
  const { status, etag, forms } = page;
  if (etag !== null && headers["if-none-match"] === etag) {
    const { "cache-control": cacheControl, vary } = forms.identity.headers;
    return void res.writeHead(304, { ...extra, "cache-control": cacheControl, vary, etag }).end();
  }
  const form = await formOf(page, acceptedEncoding(headers["accept-encoding"] as string | undefined));
  res.writeHead(status, { ...extra, ...form.headers });
  res.end(method === "HEAD" ? undefined : form.bytes);
}
