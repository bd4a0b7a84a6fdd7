import type { z } from "zod";
import { isMessageKey, type MessageKey } from "~/messages";
import type { RequestContext } from "../context.server";
import { refuseCall } from "./refuse-call.server";

const MOST_FAULTS = 20;

/** Checks a posted JSON object. Gives the parsed value, or the refusal: 400 when it is no JSON object, 422 with the fields that are wrong or unknown. */
export function readCall<S extends z.ZodType>(context: RequestContext, schema: S): { ok: true; value: z.output<S> } | { ok: false; response: Response } {
  const given = parseObject(context.rawBody);
  if (!given) return { ok: false, response: refuseCall(context, { code: "bad_json" }) };
  const parsed = schema.safeParse(given);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, response: refuseCall(context, { code: "invalid", fields: faultsIn(parsed.error.issues) }) };
}

function parseObject(bytes: Uint8Array | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes ?? new Uint8Array()) || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The first fault of each field, as a message key. A field that the schema does not know is one too. */
function faultsIn(issues: readonly z.core.$ZodIssue[]): Record<string, MessageKey> {
  const faults = issues.flatMap((issue): [string, MessageKey][] => {
    if (issue.code === "unrecognized_keys" && issue.path.length === 0) return issue.keys.map((name) => [name, "api.unknown_field"]);
    return [[issue.path.join("."), isMessageKey(issue.message) ? issue.message : "api.wrong_field"]];
  });
  return Object.fromEntries(faults.slice(0, MOST_FAULTS).reverse());
}
