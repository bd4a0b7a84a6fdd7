import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import type { ReactNode } from "react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import express, { type Request as Req, type Response as Res } from "express";
import { createRequestHandler, type AppLoadContext, type EntryContext, type ServerBuild } from "@remix-run/server-runtime";
import { Outlet, RemixServer } from "@remix-run/react";
import { readAnswer, wholeBody } from "~/http/answer.server";
import { leafHandlers } from "~/http/leaf-handlers.server";
import { prunedHandler } from "~/http/route-handlers.server";
import { readMarkup, type Node } from "./markup";
import { readsOf, type Read } from "./reads";

/*
 * What our pages are measured against, each in a process of its own: node --import tsx tests/bench/bare.tsx KIND HTML PORT
 * node: bare `http` that sends the page as it is. express: the same behind Express. remix: a Remix app that renders the same elements,
 * without data, session, headers or compression. leaf: the same by a handler of its leaf. +150: with so many more routes.
 * remix+reads: the Remix app whose loader also sends the commands of a file to the database of a data folder.
 */
const [kind = "", file = "", port = "0", commands = "", dataDir = ""] = process.argv.slice(2);
const html = readFileSync(file);
const TYPE = "text/html; charset=utf-8";
const reads = commands ? await readsOf(JSON.parse(readFileSync(commands, "utf8")) as Read[], dataDir) : null;

if (kind === "node") createServer((_req, res) => void res.writeHead(200, { "content-type": TYPE, "content-length": html.length }).end(html)).listen(Number(port), ready);
else if (kind === "express") express().get("*", (_req, res) => void res.type("html").send(html)).listen(Number(port), ready);
else express().get("*", (req, res) => void answer(remix(), req, res)).listen(Number(port), ready);

function ready(): void {
  console.log("is ready at");
}

let made: ((path: string) => (request: Request) => Promise<Response>) | undefined;

function remix(): (path: string) => (request: Request) => Promise<Response> {
  if (made) return made;
  const build = bareBuild(kind.endsWith("+150") ? 150 : 0);
  const plain = createRequestHandler(build);
  if (!kind.startsWith("leaf")) return (made = () => plain);
  const find = leafHandlers(build, (_build, ids) => {
    const handle = prunedHandler(build, ids);
    return async (request) => readAnswer(await handle(request));
  });
  return (made = (path) => async (request) => {
    const answered = await find(path)?.handle(request, {} as AppLoadContext);
    return new Response(answered ? wholeBody(answered) : "", { headers: answered?.headers ?? {} });
  });
}

async function answer(handlerOf: (path: string) => (request: Request) => Promise<Response>, req: Req, res: Res): Promise<void> {
  const response = await handlerOf(req.path)(new Request(`http://localhost${req.originalUrl}`));
  res.status(response.status).type("html").send(Buffer.from(await response.arrayBuffer()));
}

/** A Remix app of a root and one page with the elements of the file, made anew for every request as components would. */
function bareBuild(more: number): ServerBuild {
  const page = readMarkup(html.toString());
  const routes: ServerBuild["routes"] = {
    root: { id: "root", path: "", module: { default: () => createElement(Outlet) } },
    page: { id: "page", parentId: "root", path: "*", module: { default: () => elements(page), ...(reads ? { loader: async () => ({ rows: await reads() }) } : {}) } },
  };
  for (let index = 0; index < more; index += 1) routes[`more-${index}`] = { id: `more-${index}`, parentId: "root", path: `more/${index}/:id`, module: { default: () => null } };
  const assets = Object.fromEntries(Object.values(routes).map((route) => [route?.id ?? "", { id: route?.id ?? "", path: route?.path, parentId: route?.parentId, hasAction: false, hasLoader: reads !== null && route?.id === "page", hasErrorBoundary: false, module: "" }]));
  return {
    entry: { module: { default: render } },
    routes,
    assets: { entry: { imports: [], module: "" }, routes: assets, url: "", version: "1" },
    publicPath: "/",
    assetsBuildDirectory: "",
    basename: "/",
    mode: "production",
    isSpaMode: false,
    future: { v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_singleFetch: true, v3_lazyRouteDiscovery: true, v3_routeConfig: true },
  } as unknown as ServerBuild;
}

const render = (request: Request, status: number, headers: Headers, context: EntryContext): Response => {
  headers.set("content-type", TYPE);
  return new Response(`<!doctype html>${renderToStaticMarkup(<RemixServer context={context} url={request.url} />)}`, { status, headers });
};

const elements = (node: Node): ReactNode => (typeof node === "string" ? node : createElement(node.tag, node.attributes, ...node.children.map(elements)));
