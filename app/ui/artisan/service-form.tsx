import type { PricePreview } from "~/domain/artisan/price-for-artisan";
import type { ServiceDetails } from "~/domain/artisan/service-details";
import type { MaybeReply } from "~/ui/form-reply";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { OtherLanguage } from "./local-fields";
import { PriceFields } from "./price-fields";
import { serviceQuestions } from "./service-questions";
import { WhatFields } from "./what-fields";
import { WhereFields } from "./where-fields";

interface ServiceFormProps {
  form: MaybeReply;
  version: number;
  details: ServiceDetails;
  /** What the typed or saved price comes to. */
  price: PricePreview | null;
}

/** The whole form of a service that is offered. Its first button saves, so that Enter does too; "Work it out" only shows what the price brings. */
export function ServiceForm({ form, version, details, price }: ServiceFormProps) {
  const { t } = usePage();
  return (
    <form method="post">
      <FormTokens />
      <input type="hidden" name="version" value={version} />
      <button hidden>{t("artisan.save")}</button>
      <WhatFields form={form} details={details} />
      <WhereFields form={form} details={details} />
      <PriceFields form={form} details={details} price={price} />
      <OtherLanguage questions={Object.values(serviceQuestions(t, details))} form={form} />
      <button className="btn wide">{t("artisan.save")}</button>
    </form>
  );
}
