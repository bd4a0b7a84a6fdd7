import type { ServiceDetails } from "~/domain/artisan/service-details";
import { SERVICE_STEPS, type ServiceStep, type UnfinishedDetails } from "~/domain/artisan/service-steps";
import { typedRupees } from "~/domain/rupees";
import type { Locale } from "~/messages";
import { serviceSchema, stepFields } from "./service-words";

/** Checks a draft as a whole, by the rules of its form: the finished service, or the steps that are missing or wrong. */
export function checkDraft(draft: UnfinishedDetails, locale: Locale): { ok: true; details: ServiceDetails } | { ok: false; steps: ServiceStep[] } {
  const checked = serviceSchema(locale).safeParse(typedAgain(draft));
  if (checked.success) return { ok: true, details: checked.data };
  const wrong = new Set(checked.error.issues.map(({ path }) => path[0]));
  const fields = stepFields(locale);
  return { ok: false, steps: SERVICE_STEPS.filter((step) => Object.keys(fields[step]).some((name) => wrong.has(name))) };
}

/** What was decided, as it would be typed; what was not asked yet is missing. */
const typedAgain = ({ title, description, prepare, lengthMinutes, places, maxPeople, priceType, unitPrice, deposit }: UnfinishedDetails) => ({
  titleEn: title.en,
  titleHi: title.hi,
  descriptionEn: description.en,
  descriptionHi: description.hi,
  prepareEn: prepare?.en,
  prepareHi: prepare?.hi,
  length: lengthMinutes === null ? undefined : String(lengthMinutes),
  places: places ?? undefined,
  people: maxPeople === null ? undefined : String(maxPeople),
  priceType: priceType ?? undefined,
  price: unitPrice === null ? undefined : typedRupees(unitPrice),
  deposit: typeof deposit === "number" ? String(deposit) : undefined,
});
