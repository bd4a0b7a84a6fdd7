import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { acceptedEncoding } from "./accepted-encoding.server";
import { formOf, type PackedPage } from "./packed-page.server";

/** Sends a shared page to whoever asked, `extra` headers before its own: 304 to who has it already, else in the best encoding he takes. Without waiting, unless it has to be packed first and is long. */
export function sendPage({ method, headers }: IncomingMessage, res: ServerResponse, page: PackedPage, extra: OutgoingHttpHeaders): void {
  const { status, etag, forms } = page;
  if (etag !== null && headers["if-none-match"] === etag) {
    const { "cache-control": cacheControl, vary } = forms.identity.headers;
    return void res.writeHead(304, { ...extra, "cache-control": cacheControl, vary, etag }).end();
  }
  const send = ({ headers: own, bytes }: typeof forms.identity): void => void res.writeHead(status, { ...extra, ...own }).end(method === "HEAD" ? undefined : bytes);
  const form = formOf(page, acceptedEncoding(headers["accept-encoding"] as string | undefined));
  if (form instanceof Promise) form.catch(() => forms.identity).then(send, () => res.destroy());
  else send(form);
}
