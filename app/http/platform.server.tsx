import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Request as ExpressRequest } from "express";
import type { AppLoadContext, ServerBuild } from "@remix-run/server-runtime";
import { cacheSeconds } from "~/adapters/cache/index.server";
import { checkPorts, portModes } from "~/adapters/index.server";
import { isAdminHost, isWrongHost } from "./admin-host.server";
import { answerCall, isCall } from "./api/answer-call.server";
import { seconds } from "~/domain/time/instant";
import { environment, type Environment } from "~/env.server";
import { onDropPages } from "~/services/feed/drop-pages.server";
import { isReady, startEngine, stopEngine } from "~/services/relay/engine.server";
import { againPath, asksAgain } from "./again/again-path.server";
import { findKeptWords, forgetWords, formOf, keepWords, postedWords } from "./again/kept-words.server";
import { readAnswer, sendOn, type Answer } from "./answer.server";
import type { RequestContext } from "./context.server";
import { isFormShapeAllowed } from "./form-shape.server";
import { isCsrfToken } from "./form-tie.server";
import { leafHandlers, rootHandler, type Leaf } from "./leaf-handlers.server";
import { log, reportError } from "./log.server";
import { logRefusal } from "./log-refusal.server";
import { knownQuery } from "./known-query.server";
import { wantsLessData } from "./less-data.server";
import { isOwnOrigin } from "./origin.server";
import { isSignedOut } from "./pages/is-signed-out.server";
import { makeShared } from "./pages/make-shared.server";
import type { PackedPage } from "./pages/packed-page.server";
import { pageAddress } from "./pages/page-address.server";
import { sendPage } from "./pages/send-page.server";
import { sharedPages } from "./pages/shared-pages.server";
import { owesTerms, termsPath } from "./ask-terms.server";
import { admit } from "./policy.server";
import { isOutage } from "./outage.server";
import { readBody } from "./read-body.server";
import { refusalPage } from "./refusal-page.server";
import { makeContext, type Asked } from "./request-context.server";
import { sendAnswer } from "./send-answer.server";
import { equalInConstantTime } from "./signature.server";

/** Without the database nobody can be known; the page that says so is shown all the same. */
const noSession = () => Promise.resolve(null);

const SAFE = new Set(["GET", "HEAD"]);

/** A page for everybody is kept so many seconds at most, and all of them together so many bytes. */
const OLDEST = 60;
const MOST_BYTES = 32 * 1024 * 1024;

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether somebody sits at this machine, as far as a request can tell: by its own name, and through no proxy. */
const isAtThisMachine = ({ headers }: Pick<IncomingMessage, "headers">): boolean => LOOPBACK.test(headers.host ?? "") && !headers["x-forwarded-for"] && !headers["forwarded"];

/** Makes what answers every page and program address of a build. */
function pages(build: ServerBuild) {
  const findLeaf = leafHandlers(build);
  const root = rootHandler(build);
  /** The page for an address that is not there. The router prints what it does not know, and people's words may stand in an address: it is told of none. */
  const unknown = (context: AppLoadContext): Promise<Answer> => root(new Request(new URL("/not-here", environment().publicUrl)), context);

  /** What one person gets. `posted` is the same request, for its body. */
  const answer = async (req: Asked, posted?: ExpressRequest): Promise<{ answered: Answer; context: AppLoadContext }> => {
    const requestId = randomUUID();
    if (posted && isCall(req) && !isAdminHost(req.headers.host)) return answerCall(posted, requestId, findLeaf);
    const context = await makeContext(req, requestId).catch((error: unknown) => {
      reportError(error, requestId);
      return null;
    });
    if (!context) {
      const signedOut = await makeContext(req, requestId, noSession);
      return { answered: refusalPage(503, signedOut), context: signedOut };
    }
    const leaf = findLeaf(context.path);
    if (leaf?.cacheable) context.search = knownQuery(context.search, leaf.cacheable);
    const respond = async (): Promise<Answer> => {
      if (isWrongHost(req.headers.host, context.path)) return refusalPage(404, context);
      if (!leaf || (leaf.policy === "dev" && !isAtThisMachine(req))) return unknown(context);
      if (!SAFE.has(req.method) && (req.method !== "POST" || !posted)) return refusalPage(405, context);
      const checked = SAFE.has(req.method) || !posted ? null : await checkPost(posted, context, leaf.policy === "signature");
      if (checked && checked !== "old") return refusalPage(checked, context);
      const admission = admit(leaf, context, req.method);
      if (admission.allow) {
        if (checked !== "old" && (await owesTerms(leaf, context, !SAFE.has(req.method)))) {
          await keepWords(context);
          return sendOn(termsPath(context));
        }
        const page = await answerLeaf(leaf, context, req, checked === "old");
        if (context.outage) return refusalPage(503, context);
        return context.programAnswer ? readAnswer(context.programAnswer) : page;
      }
      if ("location" in admission) {
        // A sign-in form sent twice is sent on and not kept: its first sending was done.
        if (context.form && leaf.policy !== "guest") await keepWords(context);
        return sendOn(admission.location);
      }
      return admission.status === 404 ? unknown(context) : refusalPage(403, context);
    };
    const answered = await respond().catch((error: unknown) => {
      reportError(error, requestId);
      return refusalPage(isOutage(error) ? 503 : 500, context);
    });
    logRefusal(context, answered, leaf?.id ?? null);
    return { answered, context };
  };

  const shared = sharedPages({ make: (address) => makeShared(address, answer), oldest: seconds(Math.min(OLDEST, cacheSeconds())), mostBytes: MOST_BYTES });
  onDropPages(shared.drop);

  /** Where the page of a request is shared with others; null when it may not be. */
  const addressOf = ({ method = "", url = "", headers }: IncomingMessage): string | null =>
    SAFE.has(method) && isSignedOut(headers.cookie) && !isAdminHost(headers.host) ? pageAddress(url, (path) => findLeaf(path)?.cacheable, wantsLessData(headers)) : null;

  return {
    answer: (req: ExpressRequest) => answer(req, req),
    /** The page from the cache, or null when it has to be made. */
    findKept(req: IncomingMessage): PackedPage | null {
      const address = addressOf(req);
      return address === null ? null : shared.find(address);
    },
    /** The page that a request shares with others, made for all of them; null when it shares none, and later when the answer turns out to be this person's own. */
    makeShared(req: IncomingMessage): Promise<PackedPage | null> | null {
      const address = addressOf(req);
      return address === null ? null : shared.get(address);
    },
    sendPage,
    sendAnswer,
  };
}

/** Lets a route that admits this request answer it. A form with an old token is shown again instead, and so is one that was kept. */
async function answerLeaf(leaf: Leaf, context: AppLoadContext, req: Asked, old: boolean): Promise<Answer> {
  const marked = leaf.cacheable === undefined && asksAgain(context.search);
  if (old) context.again = { words: await postedWords(context), status: 409 };
  else if (marked && SAFE.has(req.method)) context.again = { words: await findKeptWords(context), status: 200 };
  if (!context.again) {
    const page = await leaf.handle(pageRequest(req, context), context);
    if (marked && page.status === 303) await forgetWords(context);
    return page;
  }
  const { words } = context.again;
  const filled = words !== null && leaf.showAgain !== null;
  context.form = filled ? formOf(words) : null;
  const page = filled && leaf.showAgain ? await leaf.showAgain(pageRequest(req, context, "POST"), context) : await leaf.handle(pageRequest(req, context, "GET"), context);
  const on = page.headers.get("location");
  if (on?.startsWith("/")) page.headers.set("location", againPath(on));
  return page;
}

/** Checks a posted request before its route: size, shape of names, origin, form token. Gives the status of a refusal, "old" for the token of another session or browser, or null. */
async function checkPost(req: ExpressRequest, context: RequestContext, signed: boolean): Promise<number | "old" | null> {
  const body = await readBody(req);
  if (body.kind === "too_large") return 413;
  if (body.kind === "unreadable") return 400;
  if (body.kind === "raw") {
    context.rawBody = body.bytes;
    const program = context.demo && context.path.startsWith("/dev/") && req.headers["x-kala-dev"] === "1";
    return signed || program ? null : 419;
  }
  context.form = body.form;
  if (!isFormShapeAllowed(body.form.keys())) return 400;
  if (signed) return null;
  if (!isOwnOrigin(req.headers, req.headers.host)) return 403;
  const token = body.form.get("csrf");
  if (typeof token !== "string" || !isCsrfToken(token)) return 419;
  return equalInConstantTime(token, context.csrf()) ? null : "old";
}

/** The request as the router sees it: our own address without language, no body (it is in the context). */
function pageRequest(req: Asked, context: RequestContext, method = req.method): Request {
  const url = new URL(context.path + context.search, environment().publicUrl);
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) if (typeof value === "string" && !/^(content-|transfer-|origin$|host$|cookie$)/.test(name)) headers.set(name, value);
  return new Request(url, { method: method === "POST" ? "POST" : "GET", headers });
}

/** The environment, when nothing is wrong with it and with any port's part of it. */
function checkedEnvironment(): Environment {
  const env = environment();
  checkPorts(env);
  return env;
}

/** The table printed at start: each port, how it works here, and what is lacking that way. */
function modeTable(): string {
  const rows = portModes(environment()).map(({ port, mode, lacks }) => `  ${port.padEnd(10)}${mode}${lacks ? ` (${lacks})` : ""}`);
  return ["Ports:", ...rows].join("\n");
}

/** What `server.ts` needs of the application: it imports none of it. */
export const platform = { environment: checkedEnvironment, modeTable, pages, start: startEngine, stop: stopEngine, isReady, log, reportError };
