import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderPage } from "~/http/render-page.server";
import { isOutage } from "~/http/outage.server";
import { reportError } from "~/http/log.server";

export { platform } from "~/http/platform.server";

/** Renders a document request to one string; nothing is streamed, so pages can be compressed whole and carry an ETag. */
export default function handleRequest(request: Request, status: number, headers: Headers, remixContext: EntryContext, context: AppLoadContext): Response {
  const html = renderPage(<RemixServer context={remixContext} url={request.url} />, context);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(html, { status, headers });
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  context.outage ||= isOutage(error);
  if (!request.signal.aborted && !isRouteErrorResponse(error)) reportError(error, context.requestId);
}
