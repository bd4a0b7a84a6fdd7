import type { StepDetails } from "~/domain/artisan/service-steps";
import type { RequestContext } from "~/http/context.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { redirectTo } from "~/http/responses.server";
import { firstMissingStep } from "~/services/artisan/first-missing-step";
import { saveDraftStep } from "~/services/artisan/save-draft-step.server";
import { stepPath } from "~/ui/artisan/step-path";
import { openServiceDraft } from "./open-service-draft.server";

/** Saves one step of a draft and goes on to the first one that is missing, or to looking it over. */
export async function saveStep(context: RequestContext, id: string | undefined, details: StepDetails[keyof StepDetails]) {
  const draft = await openServiceDraft(context, id);
  const fields = context.form ?? new FormData();
  const outcome = await saveDraftStep({ artisan: personOf(context), id: draft._id, version: Number(fields.get("version") ?? -1), details, now: context.now });
  if (!outcome.ok) return refusedForm(fields, outcome.code);
  return redirectTo(context, stepPath(draft._id, firstMissingStep({ ...draft, ...details }, context.locale)));
}
