import { SERVICE_STEPS, type ServiceStep } from "~/domain/artisan/service-steps";
import { usePage } from "~/ui/page";
import { Steps } from "~/ui/steps";
import { stepPath } from "./step-path";

const ALL = [...SERVICE_STEPS, null] as const;

interface StepProgressProps {
  /** Null before the first step was saved. */
  draft: string | null;
  /** The step of this page; null is the last one, where all is looked over. */
  step: ServiceStep | null;
}

/** "Step 2 of 4", which opens into all four. Steps gone by lead back to themselves. */
export function StepProgress({ draft, step }: StepProgressProps) {
  const { t, href } = usePage();
  const now = ALL.indexOf(step);
  const steps = ALL.map((each, index) => {
    const name = t(`artisan.step.${each ?? "publishing"}`);
    return { text: draft && index < now ? <a href={href(stepPath(draft, each))}>{name}</a> : name, state: index < now ? ("done" as const) : index === now ? ("now" as const) : ("todo" as const) };
  });
  return (
    <details>
      <summary>{t("artisan.step.of", { step: now + 1 })}</summary>
      <Steps steps={steps} />
    </details>
  );
}
