import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { TRAP_FIELD } from "~/domain/account/trap";
import type { FormReply } from "~/ui/form-reply";
import type { RequestContext } from "./context.server";

const SECRET = /password|code|^bankNumber|^pan$/i;

/**
 * Checks the posted form. Gives the parsed value, or the 422 answer with the words kept.
 * Fields the schema does not name never reach the value.
 */
export function readForm<S extends z.ZodType>(context: RequestContext, schema: S): { ok: true; value: z.output<S>; fields: FormData } | { ok: false; response: ReturnType<typeof invalidForm> } {
  const fields = context.form ?? new FormData();
  const submission = parseWithZod(withoutTokens(fields), { schema });
  if (submission.status === "success") return { ok: true, value: submission.value as z.output<S>, fields };
  const { error } = submission.reply();
  const errors = Object.fromEntries(Object.entries(error ?? {}).flatMap(([name, keys]) => (keys ? [[name, [...keys]]] : [])));
  return { ok: false, response: invalidForm(fields, errors) };
}

/** The 422 answer for a form that was well-formed but cannot be done: errors by field, or under "" for the whole form. */
export function invalidForm(fields: FormData, errors: Record<string, string[]>) {
  return data({ form: { values: typedWords(fields), errors } satisfies FormReply }, { status: 422 });
}

function withoutTokens(fields: FormData): FormData {
  const rest = new FormData();
  for (const [name, value] of fields) if (name !== "csrf" && name !== "token" && name !== TRAP_FIELD) rest.append(name, value);
  return rest;
}

/** What somebody wrote, by field name: no secret, no token, no file. */
export function typedWords(fields: FormData): FormReply["values"] {
  const values: FormReply["values"] = {};
  for (const name of new Set(fields.keys())) {
    if (SECRET.test(name) || name === "csrf" || name === "token" || name === TRAP_FIELD) continue;
    const all = fields.getAll(name).filter((value) => typeof value === "string");
    values[name] = all.length === 1 ? (all[0] ?? "") : all;
  }
  return values;
}
