import type { ActionFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import type { Outcome } from "~/domain/refusal";
import { paths } from "~/paths";
import type { StaffDecision } from "~/services/staff/change-staff-member.server";

/** One decision about a colleague: reads the form, decides, and goes back to his page; a refusal comes back with the words kept. */
export async function decideAboutMember<S extends z.ZodType<{ reason: string; version: number }>>({ context, params }: Pick<ActionFunctionArgs, "context" | "params">, schema: S, decide: (decision: StaffDecision & z.output<S>) => Promise<Outcome<object>>) {
  const form = readForm(context, schema);
  if (!form.ok) return form.response;
  const member = params.member ?? "";
  const done = await decide({ ...form.value, id: member, by: personOf(context), now: Date.now() });
  if (done.ok) return redirectTo(context, paths.adminStaffMember({ member }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}
