import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import express, { type Express, type Request as Req, type Response as Res } from "express";
import helmet from "helmet";
import sirv from "sirv";
import * as build from "virtual:remix/server-build";

const { platform } = build.entry.module as unknown as { platform: typeof import("./app/http/platform.server").platform };
const env = orSay(() => platform.environment());
const site = orSay(() => platform.pages(build));
const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const SMALL = 700;
const QUIET = 200;
let stopping = false;
let inFlight = 0;

/** What is wrong with the environment is said in one sentence, without a stack. */
function orSay<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "style-src": import.meta.env.DEV ? ["'self'", "'unsafe-inline'"] : ["'self'"],
      "img-src": ["'self'"],
      "form-action": ["'self'"],
      "base-uri": ["'none'"],
      "frame-ancestors": ["'none'"],
    },
  },
  referrerPolicy: { policy: "strict-origin-when-cross-origin" },
  hsts: env.https ? { maxAge: 63072000, includeSubDomains: true } : false,
});

function makeExpress(): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", env.trustProxy);
  app.use((_req, res, next) => {
    inFlight += 1;
    res.once("close", () => void (inFlight -= 1));
    next();
  });
  app.use((req, res, next) => secure(req, res, next));
  app.get("/healthz", (_req, res) => void res.type("text").send("ok"));
  app.get("/readyz", (_req, res) => void res.status(platform.isReady() && !stopping ? 200 : 503).type("text").send(platform.isReady() && !stopping ? "ready" : "not ready"));
  app.use((req, res, next) => (!req.path.startsWith("/api/") && (/\.data$|^\/__manifest/.test(req.path) || "_data" in req.query) ? void res.status(404).type("text").send("Not found") : next()));
  if (import.meta.env.PROD) {
    const client = path.resolve(import.meta.dirname, "../client");
    app.use("/assets", sirv(path.join(client, "assets"), { immutable: true, maxAge: 31536000, brotli: true, gzip: true }));
    app.use(sirv(client, { maxAge: 86400, brotli: true, gzip: true, extensions: [] }));
  }
  app.all("*", (req, res, next) => {
    const began = process.hrtime.bigint();
    answer(req, res)
      .then((requestId) => {
        const ms = Math.round(Number(process.hrtime.bigint() - began) / 1e6);
        platform.log("request", { requestId, method: req.method, status: res.statusCode, ms });
      })
      .catch(next);
  });
  return app;
}

/** Sends the page that everybody gets, or else the person's own; gives the request's id when it has one of its own. */
async function answer(req: Req, res: Res): Promise<string | undefined> {
  const shared = await site.makeShared(req);
  if (shared) return void sendShared(req, res, shared);
  const { response, context } = await site.answer(req);
  await send(req, res, response, context.setCookies, context.session !== null);
  return context.requestId;
}

/** The headers of every answer, from whichever way it comes. */
function secure(req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void): void {
  res.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
  securityHeaders(req, res, next);
}

/** Sends a page whole: ETag and 304, brotli or gzip, private unless the route says otherwise. */
async function send(req: Req, res: Res, response: Response, cookies: readonly string[], personal: boolean): Promise<void> {
  res.status(response.status);
  response.headers.forEach((value, name) => void (name === "set-cookie" || res.setHeader(name, value)));
  const allCookies = [...response.headers.getSetCookie(), ...cookies];
  if (allCookies.length > 0) res.setHeader("Set-Cookie", allCookies);
  if (!response.headers.has("Cache-Control")) res.setHeader("Cache-Control", personal || allCookies.length > 0 || response.status >= 400 ? "no-store" : "private, no-cache");
  res.vary("Accept-Encoding").vary("Cookie").vary("Save-Data");
  const body = Buffer.from(await response.arrayBuffer());
  if (response.status === 200 && req.method !== "POST" && allCookies.length === 0) {
    const etag = `W/"${createHash("sha1").update(body).digest("base64url")}"`;
    res.setHeader("ETag", etag);
    if (req.headers["if-none-match"] === etag) return void res.status(304).end();
  }
  const encoding = body.length > SMALL && /^(text\/|application\/(json|xml)|image\/svg)/.test(response.headers.get("Content-Type") ?? "") ? req.acceptsEncodings("br", "gzip") : false;
  const packed = encoding === "br" ? await compress.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : encoding === "gzip" ? await compress.gzip(body) : body;
  if (packed !== body && encoding) res.setHeader("Content-Encoding", encoding);
  res.setHeader("Content-Length", packed.length);
  if (stopping) res.setHeader("Connection", "close");
  res.end(req.method === "HEAD" ? undefined : packed);
}

/** Sends a page that is the same for everybody. */
function sendShared(req: IncomingMessage, res: ServerResponse, page: Parameters<typeof site.send>[2]): void {
  if (stopping) res.setHeader("Connection", "close");
  site.send(req, res, page);
}

const withExpress = makeExpress();

/** Answers a request. A page that is kept goes out before Express, which would take most of the time. */
export function app(req: IncomingMessage, res: ServerResponse): void {
  const kept = import.meta.env.PROD ? site.findKept(req) : null;
  if (!kept) return void withExpress(req, res);
  secure(req, res, () => undefined);
  sendShared(req, res, kept);
  platform.log("request", { method: req.method, status: res.statusCode, kept: true });
}

export { platform };

/** What hinders a start is said in one sentence; the log has the rest. */
function stayOut(error: unknown): never {
  platform.reportError(error);
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function listen(): Promise<void> {
  await platform.start().catch(stayOut);
  const server = createServer(app);
  server.on("error", (error: NodeJS.ErrnoException) => {
    console.error(error.code === "EADDRINUSE" ? `Port ${env.port} is taken. Stop what uses it or set PORT.` : error);
    process.exit(1);
  });
  server.listen(env.port, () => {
    const address = server.address();
    console.log(platform.modeTable());
    console.log(`KalaSetu is ready at http://localhost:${typeof address === "object" ? address?.port : env.port}`);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(server));
}

/**
 * Says "not ready" first and goes on answering until proxies have seen it and nothing is in flight: a closing server
 * would reset connections whose request it has not read yet. Then it lets go of the database.
 */
async function stop(server: Server): Promise<void> {
  stopping = true;
  const grace = setTimeout(() => process.exit(1), 25_000);
  await wait(env.production ? 5000 : 300);
  do await wait(QUIET);
  while (inFlight > 0);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  await platform.stop();
  clearTimeout(grace);
  process.exit(0);
}

if (import.meta.env.PROD) await listen();
