import type { ServiceStep, UnfinishedDetails } from "~/domain/artisan/service-steps";
import type { Locale } from "~/messages";
import { checkDraft } from "./check-draft";

/** The step at which a draft goes on; null when nothing is missing. */
export function firstMissingStep(draft: UnfinishedDetails, locale: Locale): ServiceStep | null {
  const checked = checkDraft(draft, locale);
  return checked.ok ? null : (checked.steps[0] ?? null);
}
