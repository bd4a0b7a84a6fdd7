import { matchRoutes } from "react-router";
import { data, type ActionFunctionArgs, type ServerBuild } from "@remix-run/server-runtime";
import type { FormReply } from "~/ui/form-reply";
import type { KnownQuery } from "./known-query.server";
import type { Policy, Right } from "./policy.server";
import { handlerOf, type Handler } from "./route-handlers.server";

type RouteTree = Parameters<typeof matchRoutes>[0];

/** What answers one address: a handler that knows only the branch of routes down to the leaf, and who may use it. */
export interface Leaf {
  id: string;
  policy: Policy | undefined;
  right: Right | undefined;
  /** Whoever uses it has proved who he is within the last minutes. */
  fresh: boolean;
  /** Whether a suspended person may use it. */
  whileSuspended: boolean | undefined;
  /** Whether its form waits until the terms of now are accepted. */
  underTerms: boolean;
  /** What it answers: a page or a loader GET, an action POST. */
  methods: readonly ("GET" | "POST")[];
  /** What the route reads from its query, when its page is the same for everybody who is signed out and may be cached. */
  cacheable: KnownQuery | undefined;
  handle: Handler;
  /** Answers a posted form with its page as it was written, without doing anything: the route's action is never reached. Null of a route without a page. */
  showAgain: Handler | null;
}

const MOST_REMEMBERED = 5000;

/**
 * Finds the leaf of a path. The router spends most of its time on the size of the route tree,
 * so each leaf gets a handler pruned to its own branch, and paths remember their leaf.
 */
export function leafHandlers(build: ServerBuild, make = handlerOf): (pathname: string) => Leaf | null {
  const tree = routeTree(build, "");
  const leaves = new Map<string, Leaf>();
  const remembered = new Map<string, Leaf | null>();
  return (pathname) => {
    const known = remembered.get(pathname);
    if (known !== undefined) return known;
    const branch = matchRoutes(tree, pathname)?.map((match) => match.route.id ?? "") ?? null;
    const leaf = branch && leafOf(branch, { build, make, leaves });
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(pathname, leaf);
    return leaf;
  };
}

/** A handler that knows the root route alone: it answers every address with the 404 page. */
export const rootHandler = (build: ServerBuild): Handler => handlerOf(build, ["root"]);

function leafOf(branch: string[], { build, make, leaves }: { build: ServerBuild; make: typeof handlerOf; leaves: Map<string, Leaf> }): Leaf | null {
  const id = branch.at(-1) ?? "";
  if (id === "root") return null;
  const found = leaves.get(id);
  if (found) return found;
  const module = build.routes[id]?.module;
  const handle = module?.handle as { policy?: Policy; right?: Right; fresh?: boolean; whileSuspended?: boolean; underTerms?: boolean; cacheable?: KnownQuery } | undefined;
  const { policy, right, fresh = false, whileSuspended, underTerms = false, cacheable } = handle ?? {};
  const leaf = { id, policy, right, fresh, whileSuspended, underTerms, methods: methodsOf(module), cacheable, handle: make(build, branch), showAgain: againHandler({ build, make }, branch, id) };
  leaves.set(id, leaf);
  return leaf;
}

/** The page's handler with an action in the place of its own that gives back the words and nothing else. */
function againHandler({ build, make }: { build: ServerBuild; make: typeof handlerOf }, branch: string[], id: string): Handler | null {
  const route = build.routes[id];
  if (!route?.module.default) return null;
  const action = ({ context }: ActionFunctionArgs) => data({ form: { values: context.again?.words ?? {}, errors: {} } satisfies FormReply }, { status: context.again?.status ?? 409 });
  return make({ ...build, routes: { ...build.routes, [id]: { ...route, module: { ...route.module, action } } } }, branch);
}

/** What a route's module answers. */
export const methodsOf = (module: { default?: unknown; loader?: unknown; action?: unknown } | undefined): ("GET" | "POST")[] => [...(module?.default || module?.loader ? (["GET"] as const) : []), ...(module?.action ? (["POST"] as const) : [])];

function routeTree(build: ServerBuild, parent: string): RouteTree {
  return Object.values(build.routes).flatMap((route): RouteTree => {
    if (!route || (route.parentId ?? "") !== parent) return [];
    const { id, path } = route;
    const named = path === undefined ? { id } : { id, path };
    return [route.index ? { ...named, index: true } : { ...named, children: routeTree(build, route.id) }];
  });
}
