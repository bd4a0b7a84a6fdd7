import type { AppLoadContext } from "@remix-run/server-runtime";
import type { Request as ExpressRequest } from "express";
import { environment } from "~/env.server";
import { isLocale, LOCALES } from "~/messages";
import { allowTry, callTries } from "~/services/account/allow-try.server";
import type { Leaf } from "../leaf-handlers.server";
import { owesTerms } from "../ask-terms.server";
import { reportError } from "../log.server";
import { readAnswer, type Answer } from "../answer.server";
import { logRefusal } from "../log-refusal.server";
import { isOutage } from "../outage.server";
import { makeContext, type Asked } from "../request-context.server";
import { findSession, resolveSession } from "../session.server";
import { isCallPolicy, refuseCaller, refuseOrigin } from "./admit-call.server";
import { readCaller } from "./caller.server";
import { answerHeaders, answerOptions, CSRF_HEADER, KEY_HEADER } from "./cors.server";
import { readCallBody } from "./read-call-body.server";
import { refuseCall } from "./refuse-call.server";

const noSession = () => Promise.resolve(null);

/** Whether a request is one of a program: its address has no language before it. */
export const isCall = ({ originalUrl }: Pick<Asked, "originalUrl">): boolean => /^\/api([/?]|$)/.test(originalUrl);

/**
 * The way of a request to `/api`: origin, limit, address, method, body, session, right, and only then the route. Whatever goes wrong
 * is answered as JSON. Pages have their own way; what both share is the context, the session and the services.
 */
export async function answerCall(req: ExpressRequest, requestId: string, findLeaf: (pathname: string) => Leaf | null): Promise<{ answered: Answer; context: AppLoadContext }> {
  const caller = readCaller(req.headers);
  const { method, originalUrl, ip, headers } = req;
  const { cookie: _cookie, ...others } = headers;
  const asked: Asked = { method, originalUrl, ip, headers: caller.byCookie ? headers : others };
  const locale = languageOf(headers["accept-language"]);
  let context = Object.assign(await makeContext(asked, requestId, noSession), { locale, caller });

  const respond = async (): Promise<Response | Answer> => {
    const found = findLeaf(context.path);
    const leaf = isCallPolicy(found?.policy) ? found : null;
    const foreign = refuseOrigin(leaf?.policy, caller);
    if (method === "OPTIONS") return foreign === "wrong_origin" ? refuseCall(context, { code: foreign }) : answerOptions(leaf?.methods ?? [], caller);
    const allowed = await allowTry(callTries({ address: context.clientAddress }));
    if (!allowed.ok) return refuseCall(context, allowed);
    if (!leaf) return refuseCall(context, { code: "not_found" });
    if (!leaf.methods.some((one) => one === method || (one === "GET" && method === "HEAD"))) return withAllow(refuseCall(context, { code: "method" }), answerOptions(leaf.methods, caller));
    if (foreign) return refuseCall(context, { code: foreign });
    const body = method === "POST" ? await readCallBody(req) : null;
    if (body && !body.ok) return refuseCall(context, body);
    context = Object.assign(await makeContext(asked, requestId, caller.byCookie ? resolveSession : () => findSession(caller.token ?? undefined, "public")), { locale, caller, rawBody: body?.bytes ?? null });
    const csrf = headers[CSRF_HEADER];
    const refused = refuseCaller(leaf.policy, context, caller, { changes: body !== null, csrf: typeof csrf === "string" ? csrf : undefined, whileSuspended: leaf.whileSuspended });
    if (refused) return refuseCall(context, { code: refused });
    if (await owesTerms(leaf, context, body !== null)) return refuseCall(context, { code: "terms_changed" });
    const answer = await leaf.handle(routeRequest(context.path, req), context);
    if (context.outage) return refuseCall(context, { code: "try_later" });
    return answer.status === 204 || answer.headers.get("Content-Type")?.startsWith("application/json") ? answer : refuseCall(context, { code: "faulty" });
  };

  const response = await respond().catch((error: unknown) => {
    reportError(error, requestId);
    return refuseCall(context, { code: isOutage(error) ? "try_later" : "faulty" });
  });
  logRefusal(context, response, findLeaf(context.path)?.id ?? null);
  answerHeaders(response.headers, caller);
  return { answered: response instanceof Response ? await readAnswer(response) : response, context: caller.byCookie ? context : { ...context, setCookies: [] } };
}

/** The request as its route sees it: an address without a query, which no call has, and the headers that calls may carry. */
function routeRequest(path: string, { method, headers }: Pick<ExpressRequest, "method" | "headers">): Request {
  const kept = ["accept-language", KEY_HEADER].flatMap((name): [string, string][] => (typeof headers[name] === "string" ? [[name, headers[name]]] : []));
  return new Request(new URL(path, environment().publicUrl), { method: method === "POST" ? "POST" : "GET", headers: kept });
}

function withAllow(response: Response, options: Response): Response {
  response.headers.set("Allow", options.headers.get("Allow") ?? "");
  return response;
}

/** The first of our languages that the caller names. */
const languageOf = (accepted: string | undefined) => (accepted ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase()).find(isLocale) ?? LOCALES[0];
