import type { ReactNode } from "react";
import { SERVICE_STEPS, type ServiceStep } from "~/domain/artisan/service-steps";
import { paths } from "~/paths";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { ShopPage } from "./shop-page";
import type { ShopReply } from "./shop-reply";
import { stepPath } from "./step-path";
import { StepProgress } from "./step-progress";

interface StepPageProps {
  step: ServiceStep;
  reply: ShopReply | undefined;
  /** The draft as the page shows it; none before the first step was saved. */
  draft?: { id: string; version: number };
  /** What makes the first step sent twice begin one draft. */
  token?: string;
  children: ReactNode;
}

/** One step of describing a service: its question, and a button that saves and goes on. Its first button does too, so that Enter does not only reckon. */
export function StepPage({ step, reply, draft, token, children }: StepPageProps) {
  const { t } = usePage();
  const before = SERVICE_STEPS[SERVICE_STEPS.indexOf(step) - 1];
  const back = draft && before ? { to: stepPath(draft.id, before), name: t(`artisan.step.${before}`) } : { to: paths.artisanServices(), name: t("artisan.services.title") };
  return (
    <ShopPage tab={null} title={t(`artisan.step.${step}`)} back={back} reply={reply}>
      <StepProgress draft={draft?.id ?? null} step={step} />
      <form method="post">
        <FormTokens token={token} />
        {draft ? <input type="hidden" name="version" value={draft.version} /> : null}
        <button hidden>{t("artisan.step.goOn")}</button>
        {children}
        <button className="btn wide">{t("artisan.step.goOn")}</button>
      </form>
    </ShopPage>
  );
}
