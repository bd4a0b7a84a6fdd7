import type { RequestContext } from "./context.server";

/** Answers a program with JSON in place of the page. */
export function answerJson(context: RequestContext, body: object, status = 200): null {
  context.programAnswer = Response.json(body, { status });
  return null;
}

/** The JSON object a program sent, or null when the body was a form or is not an object. */
export function readJson(context: RequestContext): Record<string, unknown> | null {
  if (!context.rawBody) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(context.rawBody).toString("utf8") || "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
