import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/server-runtime";
import { methodsOf } from "~/http/leaf-handlers.server";
import type { Policy, Right } from "~/http/policy.server";

/** One address of the built server. */
export interface BuiltRoute {
  /** The file it comes from, such as `routes/auth/login`. */
  id: string;
  /** As `paths` writes it, such as `/bookings/:booking`. */
  pattern: string;
  methods: readonly ("GET" | "POST")[];
  policy: Policy | undefined;
  right: Right | undefined;
  /** Whether it asks for a fresh proof of who one is, and whether suspended people may use it. */
  fresh: boolean;
  whileSuspended: boolean;
  /** Whether its form waits until the terms of now are accepted. */
  underTerms: boolean;
}

/** Every address that the built server answers, read from that build. */
export async function builtRoutes(): Promise<BuiltRoute[]> {
  const { routes } = (await import(pathToFileURL(path.resolve("build/server/routes.js")).href)) as ServerBuild;
  const parents = new Set(Object.values(routes).map((route) => route?.parentId));
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    return route ? `${pathOf(route.parentId)}${route.path ? `/${route.path}` : ""}` : "";
  };
  return Object.values(routes).flatMap((route): BuiltRoute[] => {
    if (!route || parents.has(route.id)) return [];
    const handle = route.module.handle as { policy?: Policy; right?: Right; fresh?: boolean; whileSuspended?: boolean; underTerms?: boolean } | undefined;
    return [{ id: route.id, pattern: pathOf(route.id) || "/", methods: methodsOf(route.module), policy: handle?.policy, right: handle?.right, fresh: handle?.fresh === true, whileSuspended: handle?.whileSuspended === true, underTerms: handle?.underTerms === true }];
  });
}
