import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stepSchemas } from "~/services/artisan/service-words";
import { PriceFields } from "~/ui/artisan/price-fields";
import type { PriceReply } from "~/ui/artisan/shop-reply";
import { StepPage } from "~/ui/artisan/step-page";
import { openServiceDraft } from "./open-service-draft.server";
import { priceOfDraft } from "./price-of-draft.server";
import { readPricedForm } from "./read-priced-form.server";
import { saveStep } from "./save-step.server";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const draft = await openServiceDraft(context, params.draft);
  const { _id, version, priceType, unitPrice, deposit } = draft;
  return { draft: { id: _id, version }, details: { priceType, unitPrice, deposit }, price: await priceOfDraft(draft, context.now) };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = await readPricedForm(context, stepSchemas(context.locale).price);
  return form.ok ? saveStep(context, params.draft, form.details) : form.response;
}

/** The third step of a service: its price, and what that brings. */
export default function DraftPrice() {
  const { draft, details, price } = useLoaderData<typeof loader>();
  const reply = useActionData<PriceReply>();
  return (
    <StepPage step="price" draft={draft} reply={reply}>
      <PriceFields form={reply?.form} details={details} price={reply ? (reply.preview ?? null) : price} />
    </StepPage>
  );
}
