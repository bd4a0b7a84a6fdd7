import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { stepSchemas } from "~/services/artisan/service-words";
import { OtherLanguage } from "~/ui/artisan/local-fields";
import { serviceQuestions } from "~/ui/artisan/service-questions";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { StepPage } from "~/ui/artisan/step-page";
import { WhereFields } from "~/ui/artisan/where-fields";
import { usePage } from "~/ui/page";
import { openServiceDraft } from "./open-service-draft.server";
import { saveStep } from "./save-step.server";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { _id, version, lengthMinutes, places, maxPeople, prepare } = await openServiceDraft(context, params.draft);
  return { draft: { id: _id, version }, details: { lengthMinutes, places, maxPeople, prepare } };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, stepSchemas(context.locale).where);
  return form.ok ? saveStep(context, params.draft, form.value) : form.response;
}

/** The second step of a service: how long, where, with whom. */
export default function DraftWhere() {
  const { draft, details } = useLoaderData<typeof loader>();
  const reply = useActionData<ShopReply>();
  const { prepare } = serviceQuestions(usePage().t, details);
  return (
    <StepPage step="where" draft={draft} reply={reply}>
      <WhereFields form={reply?.form} details={details} />
      <OtherLanguage questions={[prepare]} form={reply?.form} />
    </StepPage>
  );
}
