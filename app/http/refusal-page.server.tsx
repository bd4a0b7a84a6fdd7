import { Document } from "~/ui/document";
import { Refused } from "~/ui/refused";
import type { RequestContext } from "./context.server";
import { renderPage } from "./render-page.server";

/** A whole page that says no, made without the router. `wait` in minutes, for 429. */
export function refusalPage(status: number, context: RequestContext, wait = 1): Response {
  const html = renderPage(
    <Document>
      <Refused status={status} wait={wait} />
    </Document>,
    context,
  );
  const headers: Record<string, string> = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  if (status === 503) headers["Retry-After"] = "60";
  if (status === 429) headers["Retry-After"] = String(wait * 60);
  return new Response(html, { status: status === 419 ? 403 : status, headers });
}
