import { createServer, IncomingMessage, ServerResponse, type OutgoingHttpHeaders, type Server } from "node:http";
import { Socket } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import express, { type Express } from "express";
import helmet from "helmet";
import sirv from "sirv";
import * as build from "virtual:remix/server-build";

const { platform } = build.entry.module as unknown as { platform: typeof import("./app/http/platform.server").platform };
const env = orSay(() => platform.environment());
const site = orSay(() => platform.pages(build));
const QUIET = 200;
/** A connection is kept between requests for longer than a proxy keeps its own (nginx and load balancers: 60 s), and than somebody on a slow line reads a page: making one anew costs him seconds. */
const KEPT_OPEN = 75_000;
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

/** The headers of every answer, from whichever way it comes: they are the same for all, so they are made once. */
const FIXED = headersBy((req, res) => {
  res.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
  securityHeaders(req, res, () => undefined);
});
const FIXED_AT_THE_END: OutgoingHttpHeaders = { ...FIXED, connection: "close" };
const fixedHeaders = (): OutgoingHttpHeaders => (stopping ? FIXED_AT_THE_END : FIXED);

/** What a piece of middleware sets. */
function headersBy(set: (req: IncomingMessage, res: ServerResponse) => void): OutgoingHttpHeaders {
  const req = new IncomingMessage(new Socket());
  const res = new ServerResponse(req);
  set(req, res);
  return { ...res.getHeaders() };
}

function makeExpress(): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", env.trustProxy);
  app.use((_req, res, next) => {
    for (const [name, value] of Object.entries(fixedHeaders())) if (value !== undefined) res.setHeader(name, value);
    next();
  });
  app.get("/healthz", (_req, res) => void res.type("text").send("ok"));
  app.get("/readyz", (_req, res) => void res.status(platform.isReady() && !stopping ? 200 : 503).type("text").send(platform.isReady() && !stopping ? "ready" : "not ready"));
  app.use((req, res, next) => (!req.path.startsWith("/api/") && (/\.data$|^\/__manifest/.test(req.path) || "_data" in req.query) ? void res.status(404).type("text").send("Not found") : next()));
  if (import.meta.env.PROD) {
    const client = path.resolve(import.meta.dirname, "../client");
    app.use("/assets", sirv(path.join(client, "assets"), { immutable: true, maxAge: 31536000, brotli: true, gzip: true }));
    app.use(sirv(client, { maxAge: 86400, brotli: true, gzip: true, extensions: [] }));
  }
  app.all("*", (req, res, next) => {
    const logged = timedLog(req, res);
    site
      .answer(req)
      .then(async ({ answered, context }) => {
        await site.sendAnswer(req, res, answered, context);
        logged({ requestId: context.requestId });
      })
      .catch(next);
  });
  return app;
}

const withExpress = makeExpress();

/** Answers a request. A page for everybody goes out before Express, which would take longer than sending it. */
export function app(req: IncomingMessage, res: ServerResponse): void {
  inFlight += 1;
  res.once("close", () => void (inFlight -= 1));
  const kept = import.meta.env.PROD ? site.findKept(req) : null;
  if (kept) {
    site.sendPage(req, res, kept, fixedHeaders());
    return platform.log("request", { method: req.method, status: res.statusCode, kept: true });
  }
  const shared = site.makeShared(req);
  if (!shared) return void withExpress(req, res);
  const logged = timedLog(req, res);
  shared
    .then((page) => {
      if (!page) return void withExpress(req, res);
      site.sendPage(req, res, page, fixedHeaders());
      logged({});
    })
    .catch((error: unknown) => {
      platform.reportError(error);
      res.destroy();
    });
}

/** Writes the line of a request, with how long it took. */
function timedLog(req: IncomingMessage, res: ServerResponse): (more: { requestId?: string }) => void {
  const began = performance.now();
  return (more) => platform.log("request", { ...more, method: req.method, status: res.statusCode, ms: Math.round(performance.now() - began) });
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
  const server = createServer({ keepAliveTimeout: KEPT_OPEN }, app);
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
