/* Implements the documented protocol of Razorpay as of 2026-11; not Razorpay. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ACCOUNTS } from "./accounts";
import { clock, emptyBooks } from "./books";
import type { Row } from "./calls";
import { backPage, checkoutPage, faultInCheckout, linkPage } from "./checkout";
import { LINKS } from "./links";
import { ORDERS } from "./orders";
import { authorize, giveBack, notesIn, payCode, payLink, payOrder } from "./paying";
import { REFUNDS } from "./refunds";
import { Refusal, type Fields } from "./refusal";
import { decide, dispute, DISPUTES, endDispute, sendBack, settle, settleOwn, SETTLEMENTS } from "./settlements";
import { TRANSFERS } from "./transfers";
import { makeWebhooks } from "./webhooks";

export const KEYS = { id: "rzp_test_OfTheTests01", secret: "key-secret-of-the-tests", webhook: "webhook-secret-of-the-tests" };

/** What goes wrong: `lost_answer` does the work and breaks off, `slow` begins it late and answers nobody, `empty_list` does not see yet what there is; all others do nothing. */
export type Mishap = "429" | "500" | "html" | "html_ok" | "unknown_state" | "401" | "gateway_error" | "hang" | "reset" | "lost_answer" | "slow" | "empty_list";

const TABLE: Row[] = [...LINKS, ...ORDERS, ...REFUNDS, ...TRANSFERS, ...ACCOUNTS, ...SETTLEMENTS, ...DISPUTES];
const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(":", "([A-Za-z0-9_]+)")}/?$`);
const ROWS = TABLE.map(([method, path, answer]) => ({ method, pattern: patternOf(path), answer }));
const SLOW = 1000;
const HTML = "<html><h1>502 Bad Gateway</h1></html>";

/** A Razorpay account on this machine, with Route, links and codes. `mishaps` are played in turn, each by the first request that it fits. */
export async function startRazorpay(port = 0) {
  const books = emptyBooks();
  const webhooks = makeWebhooks(() => KEYS.webhook);
  const world = { books, tell: webhooks.tell, keySecret: KEYS.secret };
  const { tell } = webhooks;
  const fake = {
    url: "",
    books,
    webhooks,
    /** Method and path of every call so far. */
    asked: [] as string[],
    /** What those calls brought with them. */
    bodies: [] as string[],
    mishaps: [] as { on: RegExp; mishap: Mishap }[],
    now: () => Math.floor((Date.now() + clock.ahead) / 1000) * 1000,
    pass: (by: number) => void (clock.ahead += by),
    payLink: (id: string) => payLink(world, id),
    payCode: (id: string) => payCode(world, id),
    authorize: (order: string) => authorize(world, order),
    giveBack: (payment: string) => giveBack(world, payment),
    settle: (account: string) => settle(books, tell, account),
    settleOwn: () => settleOwn(books, tell),
    sendBack: (id: string) => sendBack(books, tell, id),
    decide: (account: string, state: Parameters<typeof decide>[3], field?: string) => decide(books, tell, account, state, field),
    dispute: (payment: string, amount: number) => dispute(books, tell, payment, amount),
    endDispute: (id: string, status: "won" | "lost") => endDispute(books, tell, id, status),
    close: () => close(server),
  };
  const server = createServer((request, response) => void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error))));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString("utf8");
    const { pathname, searchParams } = new URL(request.url ?? "/", fake.url);
    const name = `${request.method} ${pathname}`;
    if (isPage(pathname)) return void response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(showPage(request.method ?? "", pathname, new URLSearchParams(text)));
    fake.asked.push(name);
    fake.bodies.push(`${name} ${text}`);
    const say = (status: number, body: object): void => void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    const at = fake.mishaps.findIndex(({ on }) => on.test(name));
    const mishap = at < 0 ? undefined : fake.mishaps.splice(at, 1)[0]?.mishap;
    if (mishap === "hang") return;
    if (mishap === "reset") return void request.socket.resetAndDestroy();
    if (mishap === "html") return void response.writeHead(502, { "content-type": "text/html" }).end(HTML);
    if (mishap === "html_ok") return void response.writeHead(200, { "content-type": "text/html" }).end(HTML);
    if (mishap === "429" || mishap === "500" || mishap === "401") return say(Number(mishap), { error: { code: mishap === "500" ? "SERVER_ERROR" : "BAD_REQUEST_ERROR", description: mishap === "401" ? "Authentication failed" : "Too many requests" } });
    if (mishap === "gateway_error") return say(400, { error: { code: "GATEWAY_ERROR", description: "The bank did not answer" } });
    if (mishap === "slow") await wait(SLOW);
    const { status, body } = await work(request, name, pathname, searchParams, text);
    if (mishap === "lost_answer" || mishap === "slow") return void request.socket.resetAndDestroy();
    if (mishap === "empty_list") return say(200, { entity: "collection", count: 0, items: [] });
    say(status, mishap === "unknown_state" ? { ...body, status: "being_thought_about" } : body);
  }

  async function work(request: IncomingMessage, name: string, pathname: string, query: URLSearchParams, text: string): Promise<{ status: number; body: object }> {
    try {
      const expected = `Basic ${Buffer.from(`${KEYS.id}:${KEYS.secret}`).toString("base64")}`;
      if (request.headers.authorization !== expected) throw new Refusal(401, "Authentication failed");
      const row = ROWS.find(({ method, pattern }) => method === request.method && pattern.test(pathname));
      const ids = row?.pattern.exec(pathname)?.slice(1);
      if (!row || !ids) throw new Refusal(400, "The requested URL was not found on the server.");
      const body = await row.answer({ books, ids, query, body: bodyOf(request, text), headers: request.headers, tell, url: fake.url });
      return { status: 200, body: body as object };
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: error.body() };
      throw new Error(`${name}: ${String(error)}`, { cause: error });
    }
  }

  function showPage(method: string, pathname: string, fields: URLSearchParams): string {
    if (pathname.startsWith("/l/")) return showLink(method, pathname.slice(3));
    if (pathname === "/v1/checkout/embedded") return faultInCheckout(books, KEYS.id, fields) ?? checkoutPage(fields);
    return backPage(payOrder(world, fields.get("order_id") ?? "", { paid: fields.get("outcome") === "paid", description: fields.get("description"), callbackUrl: fields.get("callback_url") ?? "", notes: notesIn(fields) }).back);
  }

  function showLink(method: string, id: string): string {
    const paid = method === "POST" ? payLink(world, id) : null;
    return paid ? backPage(paid.back) : linkPage(id);
  }

  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

export type FakeRazorpay = Awaited<ReturnType<typeof startRazorpay>>;

const isPage = (pathname: string): boolean => pathname.startsWith("/l/") || pathname.startsWith("/v1/checkout/");

function bodyOf({ headers, method }: IncomingMessage, text: string): Fields {
  if (text === "" || method === "GET") return {};
  if (!headers["content-type"]?.startsWith("application/json")) throw new Refusal(400, "The content type must be application/json");
  return JSON.parse(text) as Fields;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((closed) => server.close(() => closed()));
}
