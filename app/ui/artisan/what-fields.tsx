import type { StepDetails } from "~/domain/artisan/service-steps";
import type { MaybeReply } from "~/ui/form-reply";
import { usePage } from "~/ui/page";
import { OwnField } from "./local-fields";
import { serviceQuestions } from "./service-questions";

/** What a service is called and what happens in it, in the page's language. */
export function WhatFields({ form, details }: { form: MaybeReply; details?: StepDetails["what"] | undefined }) {
  const { t } = usePage();
  const { title, description } = serviceQuestions(t, details);
  return (
    <>
      <OwnField question={title} form={form} />
      <OwnField question={description} form={form} />
    </>
  );
}
