import { isRouteErrorResponse } from "@remix-run/react";
import type { AppLoadContext } from "@remix-run/node";
import { isOutage } from "~/http/outage.server";
import { reportError } from "~/http/log.server";

export { platform } from "~/http/platform.server";

/** Remix wants a way to render; every page is rendered by `http/route-handlers`. */
export default function handleRequest(): never {
  throw new Error("Pages are not rendered here");
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  context.outage ||= isOutage(error);
  if (!request.signal.aborted && !isRouteErrorResponse(error)) reportError(error, context.requestId);
}
