import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { stepSchemas } from "~/services/artisan/service-words";
import { OtherLanguage } from "~/ui/artisan/local-fields";
import { serviceQuestions } from "~/ui/artisan/service-questions";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { StepPage } from "~/ui/artisan/step-page";
import { WhatFields } from "~/ui/artisan/what-fields";
import { usePage } from "~/ui/page";
import { openServiceDraft } from "./open-service-draft.server";
import { saveStep } from "./save-step.server";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { _id, version, title, description } = await openServiceDraft(context, params.draft);
  return { draft: { id: _id, version }, details: { title, description } };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, stepSchemas(context.locale).what);
  return form.ok ? saveStep(context, params.draft, form.value) : form.response;
}

/** The first step of a service that was begun. */
export default function DraftWhat() {
  const { draft, details } = useLoaderData<typeof loader>();
  const reply = useActionData<ShopReply>();
  const { title, description } = serviceQuestions(usePage().t, details);
  return (
    <StepPage step="what" draft={draft} reply={reply}>
      <WhatFields form={reply?.form} details={details} />
      <OtherLanguage questions={[title, description]} form={reply?.form} />
    </StepPage>
  );
}
