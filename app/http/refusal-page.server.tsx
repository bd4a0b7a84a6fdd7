import { Document } from "~/ui/document";
import { Refused } from "~/ui/refused";
import type { Answer } from "./answer.server";
import type { RequestContext } from "./context.server";
import { PAGE_HEADERS, renderPage } from "./render-page.server";

/** A whole page that says no, made without the router. `wait` in minutes, for 429. */
export function refusalPage(status: number, context: RequestContext, wait = 1): Answer {
  const body = renderPage(
    <Document>
      <Refused status={status} wait={wait} />
    </Document>,
    context,
  );
  const headers = new Headers({ ...PAGE_HEADERS, "Cache-Control": "no-store" });
  if (status === 503) headers.set("Retry-After", "60");
  if (status === 429) headers.set("Retry-After", String(wait * 60));
  return { status: status === 419 ? 403 : status, headers, body };
}
