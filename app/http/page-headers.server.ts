import type { ServerBuild } from "@remix-run/server-runtime";
import type { StaticHandlerContext } from "react-router-dom/server";

/**
 * What the routes of a page say about its headers, from the outermost in; the last that says something counts. A route that
 * shows an error of another is told the headers of that. Cookies are set by the context alone.
 */
export function pageHeaders(build: ServerBuild, found: StaticHandlerContext): Headers {
  const { matches, errors } = found;
  const failed = errors ? matches.findIndex(({ route }) => errors[route.id] !== undefined) : -1;
  const shown = failed < 0 ? matches : matches.slice(0, failed + 1);
  return shown.reduce<Headers>((parentHeaders, { route: { id } }, index) => {
    const headers = build.routes[id]?.module.headers;
    if (typeof headers !== "function") return headers ? new Headers(headers) : parentHeaders;
    const errorHeaders = failed >= 0 && index === shown.length - 1 ? headersOfError(found, failed) : undefined;
    return new Headers(headers({ loaderHeaders: found.loaderHeaders[id] ?? new Headers(), actionHeaders: found.actionHeaders[id] ?? new Headers(), parentHeaders, errorHeaders }));
  }, new Headers());
}

/** The headers of the route that failed: it has some, and no data. */
function headersOfError({ matches, actionHeaders, actionData, loaderHeaders, loaderData }: StaticHandlerContext, from: number): Headers | undefined {
  for (const { route } of matches.slice(from)) {
    if (actionHeaders[route.id] && actionData?.[route.id] === undefined) return actionHeaders[route.id];
    if (loaderHeaders[route.id] && loaderData[route.id] === undefined) return loaderHeaders[route.id];
  }
  return undefined;
}
