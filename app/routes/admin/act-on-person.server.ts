import type { ActionFunctionArgs } from "@remix-run/node";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { findPerson, type Person } from "~/models/person.server";
import { recordPersonAct } from "~/services/audit/record-read.server";
import { REASON_FORM } from "./people-forms.server";

type Refused = Extract<ReturnType<typeof readForm<typeof REASON_FORM>>, { ok: false }>;

/** Reads why somebody's data are looked at or his account is touched, and writes it down before it happens. 404 for nobody. */
export async function actOnPerson({ context, params }: Pick<ActionFunctionArgs, "context" | "params">, action: "person.contact_shown" | "person.signed_out"): Promise<{ ok: true; person: Person } | Refused> {
  const form = readForm(context, REASON_FORM);
  if (!form.ok) return form;
  const person = await findPerson(params.person ?? "");
  if (!person) throw notFound();
  await recordPersonAct({ person: person._id, action, actor: personOf(context), request: context.requestId, reason: form.value.reason, now: Date.now() });
  return { ok: true, person };
}
