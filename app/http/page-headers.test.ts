import type { ServerBuild } from "@remix-run/server-runtime";
import type { StaticHandlerContext } from "react-router-dom/server";
import { expect, it } from "vitest";
import { pageHeaders } from "./page-headers.server";

type Say = (told: { parentHeaders: Headers; errorHeaders: Headers | undefined; loaderHeaders: Headers }) => HeadersInit;

const build = (says: Record<string, Say | undefined>) => ({ routes: Object.fromEntries(Object.entries(says).map(([id, headers]) => [id, { id, module: { headers } }])) }) as unknown as ServerBuild;
const found = (more: Partial<StaticHandlerContext>) =>
  ({ matches: ["root", "layout", "leaf"].map((id) => ({ route: { id } })), errors: null, loaderHeaders: {}, actionHeaders: {}, loaderData: {}, actionData: null, ...more }) as unknown as StaticHandlerContext;
const errorsPassed: Say = ({ errorHeaders }) => errorHeaders ?? {};

it("what the innermost route says about the headers of its page counts", () => {
  const headers = pageHeaders(build({ root: errorsPassed, layout: () => ({ "cache-control": "private" }), leaf: () => ({ "cache-control": "no-store" }) }), found({}));
  expect([...headers]).toEqual([["cache-control", "no-store"]]);
  expect([...pageHeaders(build({ root: errorsPassed, layout: () => ({ "cache-control": "private" }), leaf: undefined }), found({}))]).toEqual([["cache-control", "private"]]);
});

it("a page that says when to come back says so in its headers, from a loader and from an action, and nothing of the page it stands for", () => {
  const wait = new Headers({ "retry-after": "120" });
  const site = build({ root: errorsPassed, layout: undefined, leaf: () => ({ "cache-control": "public" }) });
  const failed = { errors: { root: { status: 429 } } };
  expect([...pageHeaders(site, found({ ...failed, loaderHeaders: { leaf: wait } }))]).toEqual([["retry-after", "120"]]);
  expect([...pageHeaders(site, found({ ...failed, actionHeaders: { leaf: wait } }))]).toEqual([["retry-after", "120"]]);
  expect([...pageHeaders(site, found({ ...failed, loaderHeaders: { layout: new Headers({ "x-layout": "1" }) }, loaderData: { layout: {} } }))]).toEqual([]);
});
