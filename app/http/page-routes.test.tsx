import { renderToStaticMarkup } from "react-dom/server";
import { Outlet, useActionData, useLoaderData, useMatches, useRouteError } from "@remix-run/react";
import type { RouteObject } from "react-router";
import { createStaticHandler, createStaticRouter, StaticRouterProvider, type StaticHandlerContext } from "react-router-dom/server";
import { expect, it } from "vitest";
import { PageRoutes } from "./page-routes";

const Root = () => (
  <html lang={useMatches().map(({ id, handle }) => `${id}${handle ? "!" : ""}`).join()}>
    <Outlet />
  </html>
);
const Leaf = () => (
  <p>
    {JSON.stringify(useLoaderData())} {JSON.stringify(useActionData() ?? null)}
  </p>
);
const Refused = () => <b>{String(useRouteError())}</b>;

const branch: RouteObject[] = [
  {
    id: "root",
    path: "",
    Component: Root,
    ErrorBoundary: Refused,
    children: [{ id: "plain", children: [{ id: "leaf", path: "pots/:pot", handle: { dense: true }, Component: Leaf, loader: ({ params }) => (params.pot === "broken" ? Promise.reject(new Error("broken")) : { pot: params.pot }), action: () => ({ done: 1 }) }] }],
  },
];

async function ask(address: string, method = "GET"): Promise<StaticHandlerContext> {
  const found = await createStaticHandler(branch).query(new Request(`http://localhost${address}`, { method }));
  if (found instanceof Response) throw new Error("a page was asked for");
  return found;
}

it("a page is what the router's own provider makes of its routes, after a form too, and where something failed", async () => {
  for (const [address, method, shown] of [["/pots/blue", "GET", '<html lang="root,plain,leaf!"><p>{&quot;pot&quot;:&quot;blue&quot;} null</p></html>'], ["/pots/red", "POST", "done"], ["/pots/broken", "GET", "<b>Error: broken</b>"]] as const) {
    const found = await ask(address, method);
    const html = renderToStaticMarkup(<PageRoutes branch={branch} found={found} />);
    expect(html).toBe(renderToStaticMarkup(<StaticRouterProvider router={createStaticRouter(branch, found)} context={found} hydrate={false} />));
    expect(html).toContain(shown);
  }
});
