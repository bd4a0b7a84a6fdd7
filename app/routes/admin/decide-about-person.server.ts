import type { ActionFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import type { Outcome } from "~/domain/refusal";
import { readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import type { StandingDecision } from "~/services/standing/warn-person.server";
import { PURPOSE } from "./open-subject.server";

/** One decision about how a person stands: reads the form, decides, and goes back to his page; a refusal comes back with the words kept. */
export async function decideAboutPerson<S extends z.ZodType<{ version: number }>>({ context, params }: Pick<ActionFunctionArgs, "context" | "params">, schema: S, decide: (decision: StandingDecision & { id: string } & z.output<S>) => Promise<Outcome<object>>) {
  const form = readForm(context, schema);
  if (!form.ok) return form.response;
  const id = readFormToken(context, PURPOSE, form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const person = params.person ?? "";
  const done = await decide({ ...form.value, id, person, by: personOf(context), now: context.now });
  if (done.ok) return redirectTo(context, paths.adminPerson({ person }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}
