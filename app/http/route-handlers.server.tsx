import type { AppLoadContext, RequestHandler, ServerBuild } from "@remix-run/server-runtime";
import { createRequestHandler } from "@remix-run/server-runtime";
import { isRouteErrorResponse, type RouteObject } from "react-router";
import { createStaticHandler } from "react-router-dom/server";
import { readAnswer, type Answer } from "./answer.server";
import { pageHeaders } from "./page-headers.server";
import { PageRoutes } from "./page-routes";
import { PAGE_HEADERS, renderPage } from "./render-page.server";

/** Answers the requests of one branch of routes. */
export type Handler = (request: Request, context: AppLoadContext) => Promise<Answer>;

/** The handler of a branch of routes, root first, by whether its leaf is a page. */
export function handlerOf(build: ServerBuild, ids: readonly string[]): Handler {
  return build.routes[ids.at(-1) ?? ""]?.module.default ? pageHandler(build, ids) : programHandler(build, ids);
}

/**
 * The handler of a page: runs its action and loaders as Remix does, and renders it. Remix's own handler would also write
 * the data down for a browser that goes on rendering, and make the routes anew each time; our pages send no script.
 */
function pageHandler(build: ServerBuild, ids: readonly string[]): Handler {
  const branch = branchOf(build, ids);
  const handler = createStaticHandler(branch, { future: { v7_relativeSplatPath: true, v7_throwAbortReason: true } });
  return async (request, context) => {
    const found = await handler.query(request, { requestContext: context });
    if (found instanceof Response) return readAnswer(found);
    for (const error of Object.values(found.errors ?? {})) if (!isRouteErrorResponse(error)) build.entry.module.handleError?.(error, { request, context, params: {} });
    const body = renderPage(<PageRoutes branch={branch} found={found} />, context);
    const headers = pageHeaders(build, found);
    for (const [name, value] of Object.entries(PAGE_HEADERS)) headers.set(name, value);
    return { status: found.statusCode, headers, body };
  };
}

/** The handler of an address that gives no page: pictures, feeds, webhooks. */
function programHandler(build: ServerBuild, ids: readonly string[]): Handler {
  const handle = prunedHandler(build, ids);
  return async (request, context) => readAnswer(await handle(request, context));
}

/** Remix's own handler, knowing these routes alone. */
export function prunedHandler(build: ServerBuild, ids: readonly string[]): RequestHandler {
  const pick = <T,>(all: Record<string, T | undefined>) => Object.fromEntries(ids.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]]))) as Record<string, T>;
  return createRequestHandler({ ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } });
}

/** The routes of a branch, each inside the one before. */
function branchOf(build: ServerBuild, ids: readonly string[]): RouteObject[] {
  return ids.reduceRight<RouteObject[]>((children, id) => {
    const route = build.routes[id];
    if (!route) return children;
    const { path, index, module } = route;
    const { default: Component, ErrorBoundary, loader, action, handle } = module;
    const made = { id, path, Component, ErrorBoundary, loader, action, handle } as RouteObject;
    return [index ? { ...made, index: true as const } : { ...made, children }] as RouteObject[];
  }, []);
}
