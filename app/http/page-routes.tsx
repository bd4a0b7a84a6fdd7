import type { ContextType, ReactElement } from "react";
import { UNSAFE_DataRouterStateContext as PageState, UNSAFE_RouteContext as Place, type RouteMatch, type RouteObject } from "react-router";
import { createStaticRouter, StaticRouterProvider, type StaticHandlerContext } from "react-router-dom/server";

/**
 * The elements of a page's routes, each where the one around it says `Outlet`. The router's own provider looks for the routes of the address
 * once more and makes links and history, which a page without script never asks for; it still shows what failed.
 */
export function PageRoutes({ branch, found }: { branch: RouteObject[]; found: StaticHandlerContext }) {
  const { matches, errors } = found;
  if (errors) return <StaticRouterProvider router={createStaticRouter(branch, found, { future: { v7_relativeSplatPath: true } })} context={found} hydrate={false} />;
  const page = matches.reduceRight<ReactElement | null>((outlet, { route }, at) => {
    const { element } = route as { element?: ReactElement };
    const place = { outlet, matches: matches.slice(0, at + 1) as RouteMatch[], isDataRoute: true };
    return <Place.Provider value={place}>{element ?? outlet}</Place.Provider>;
  }, null);
  return <PageState.Provider value={found as unknown as NonNullable<ContextType<typeof PageState>>}>{page}</PageState.Provider>;
}
