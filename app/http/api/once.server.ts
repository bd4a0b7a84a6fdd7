import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { days, seconds } from "~/domain/time/instant";
import { beginCall, forgetCall, keepAnswer, takeOverCall, type RepeatableCall } from "~/models/repeatable-call.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { openSecret, sealSecret } from "~/services/staff/sealed-secret.server";
import type { RequestContext } from "../context.server";
import { randomId, sign } from "../signature.server";
import { refuseCall } from "./refuse-call.server";

const KEY = /^[\w-]{16,128}$/;
/** Longer than any call takes, so that a second worker comes only after a crash. */
const WORKER_HAS = seconds(60);
const CALLER_WAITS = seconds(5);
const LOOK_EVERY = 100;
const KEPT = z.object({ status: z.number(), text: z.string(), cookies: z.array(z.string()) });

/**
 * Does a call once, however often its caller sends it under one `Idempotency-Key`: later ones get the first one's answer, for a day.
 * Only what was done is kept; a refusal frees the key. `make` is given the id of what it makes, the same at every try. The body was checked before.
 */
export async function once(context: RequestContext, key: string | null, make: (id: string) => Promise<Response>): Promise<Response> {
  if (key === null) return make(randomId());
  if (!KEY.test(key)) return refuseCall(context, { code: "key_wrong" });
  const now = Date.now();
  const _id = hashSecret([context.path, context.caller?.byToken ? "token" : "cookie", key].join("\n"));
  const call: RepeatableCall = { _id, body: sign("call", Buffer.from(context.rawBody ?? []).toString("base64")), makes: randomId(), until: now + WORKER_HAS, answer: null, rubbishAt: new Date(now + days(1)) };
  for (const end = now + CALLER_WAITS; Date.now() < end; await wait(LOOK_EVERY)) {
    const standing = await beginCall(call);
    if (!standing) return work(context, call, make);
    if (standing.body !== call.body) return refuseCall(context, { code: "key_used" });
    if (standing.answer !== null) return answerAgain(context, _id, standing.answer);
    if (standing.until < Date.now() && (await takeOverCall(standing, Date.now() + WORKER_HAS))) return work(context, standing, make);
  }
  return refuseCall(context, { code: "key_busy" });
}

async function work(context: RequestContext, { _id, makes }: RepeatableCall, make: (id: string) => Promise<Response>): Promise<Response> {
  const response = await make(makes);
  if (!response.ok) {
    await forgetCall(_id);
    return response;
  }
  const text = await response.text();
  await keepAnswer(_id, sealSecret(JSON.stringify({ status: response.status, text, cookies: context.setCookies }), _id));
  return new Response(text, response);
}

function answerAgain(context: RequestContext, id: string, answer: string): Response {
  const { status, text, cookies } = KEPT.parse(JSON.parse(openSecret(answer, id)));
  cookies.forEach((cookie) => context.setCookie(cookie));
  return new Response(text, { status, headers: { "Content-Type": "application/json" } });
}
