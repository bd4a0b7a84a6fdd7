import type { ActionFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import type { Outcome } from "~/domain/refusal";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import type { MoneyDecision } from "~/services/money/freeze-by-staff.server";

/** One decision about the freeze that staff set: reads the form, decides, and goes back to its booking; a refusal comes back with the words kept. */
export async function decideAboutFreeze<S extends z.ZodType<{ freeze: string; reason: string }>>({ context, params }: Pick<ActionFunctionArgs, "context" | "params">, schema: S, decide: (decision: MoneyDecision & z.output<S>) => Promise<Outcome<object>>) {
  const form = readForm(context, schema);
  if (!form.ok) return form.response;
  const booking = params.booking ?? "";
  const done = await decide({ ...form.value, booking, by: personOf(context), why: form.value.reason, now: context.now });
  if (done.ok) return redirectTo(context, paths.adminBooking({ booking }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}
