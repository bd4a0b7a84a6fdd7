import { randomUUID } from "node:crypto";
import type { Request as ExpressRequest } from "express";
import type { AppLoadContext, ServerBuild } from "@remix-run/server-runtime";
import { environment } from "~/env.server";
import { isReady, startEngine, stopEngine } from "~/services/relay/engine.server";
import type { RequestContext } from "./context.server";
import { isFormShapeAllowed } from "./form-shape.server";
import { leafHandlers, rootHandler } from "./leaf-handlers.server";
import { log, reportError } from "./log.server";
import { isOwnOrigin } from "./origin.server";
import { admit } from "./policy.server";
import { readBody } from "./read-body.server";
import { refusalPage } from "./refusal-page.server";
import { makeContext } from "./request-context.server";
import { equalInConstantTime } from "./signature.server";

/** Without the database nobody can be known; the page that says so is shown all the same. */
const noSession = () => Promise.resolve(null);

const SAFE = new Set(["GET", "HEAD"]);
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Makes the function that answers every page and program address of a build. */
function pages(build: ServerBuild) {
  const findLeaf = leafHandlers(build);
  const unknown = rootHandler(build);

  return async (req: ExpressRequest): Promise<{ response: Response; context: AppLoadContext }> => {
    const requestId = randomUUID();
    const context = await makeContext(req, requestId).catch((error: unknown) => {
      reportError(error, requestId);
      return null;
    });
    if (!context) {
      const signedOut = await makeContext(req, requestId, noSession);
      return { response: refusalPage(503, signedOut), context: signedOut };
    }
    const leaf = findLeaf(context.path);
    const answer = async (): Promise<Response> => {
      if (!leaf || (context.path.startsWith("/dev/") && !LOOPBACK.test(req.headers.host ?? ""))) return unknown(pageRequest(req, context), context);
      if (!SAFE.has(req.method) && req.method !== "POST") return refusalPage(405, context);
      // A sign-in form sent twice: its token died with the first answer, and the second changes nothing but is sent on.
      const refused = SAFE.has(req.method) ? null : await checkPost(req, context, leaf.policy === "signature");
      const repeated = refused === 419 && leaf.policy === "guest" && context.session !== null;
      if (refused && !repeated) return refusalPage(refused, context);
      const admission = admit(leaf, context, req.method);
      if (admission.allow) {
        const page = await leaf.handle(pageRequest(req, context), context);
        return context.programAnswer ?? page;
      }
      if ("location" in admission) return new Response(null, { status: 303, headers: { location: admission.location } });
      return admission.status === 404 ? unknown(pageRequest(req, context), context) : refusalPage(403, context);
    };
    const response = await answer().catch((error: unknown) => {
      reportError(error, requestId);
      return refusalPage(500, context);
    });
    return { response, context };
  };
}

/** Checks a posted request before its route: size, shape of names, origin, form token. Gives the status of a refusal, or null. */
async function checkPost(req: ExpressRequest, context: RequestContext, signed: boolean): Promise<number | null> {
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
  return typeof token === "string" && equalInConstantTime(token, context.csrf()) ? null : 419;
}

/** The request as the router sees it: our own address without language, no body (it is in the context). */
function pageRequest(req: ExpressRequest, context: RequestContext): Request {
  const url = new URL(context.path + context.search, environment().publicUrl);
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) if (typeof value === "string" && !/^(content-|transfer-|origin$|host$|cookie$)/.test(name)) headers.set(name, value);
  return new Request(url, { method: req.method === "POST" ? "POST" : "GET", headers });
}

/** What `server.ts` needs of the application: it imports none of it. */
export const platform = { environment, pages, start: startEngine, stop: stopEngine, isReady, log };
