import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncoding } from "./accepted-encoding.server";
import type { PackedPage } from "./packed-page.server";

/** Sends a shared page to whoever asked: 304 to who has it already, else in the best encoding he takes. Express or not makes no difference. */
export function sendPage({ method, headers }: IncomingMessage, res: ServerResponse, { status, etag, forms }: PackedPage): void {
  const form = forms[acceptedEncoding(headers["accept-encoding"] as string | undefined)];
  if (etag !== null && headers["if-none-match"] === etag) {
    const { "cache-control": cacheControl, vary } = form.headers;
    return void res.writeHead(304, { "cache-control": cacheControl, vary, etag }).end();
  }
  res.writeHead(status, form.headers);
  res.end(method === "HEAD" ? undefined : form.bytes);
}
