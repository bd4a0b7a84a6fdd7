import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { checkDraft } from "~/services/artisan/check-draft";
import { publishDraft } from "~/services/artisan/publish-draft.server";
import { LookOver } from "~/ui/artisan/look-over";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { stepPath } from "~/ui/artisan/step-path";
import { StepProgress } from "~/ui/artisan/step-progress";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { openServiceDraft } from "./open-service-draft.server";
import { priceOfDraft } from "./price-of-draft.server";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const draft = await openServiceDraft(context, params.draft);
  const { _id, version, title, description, prepare, lengthMinutes, places, maxPeople, priceType, unitPrice, deposit } = draft;
  const details = { title, description, prepare, lengthMinutes, places, maxPeople, priceType, unitPrice, deposit };
  const checked = checkDraft(draft, context.locale);
  return { id: _id, version, details, missing: checked.ok ? [] : checked.steps, price: await priceOfDraft(draft, context.now) };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const fields = context.form ?? new FormData();
  const id = params.draft ?? "";
  const outcome = await publishDraft({ artisan: personOf(context), id, version: Number(fields.get("version") ?? -1), locale: context.locale });
  if (outcome.ok) return redirectTo(context, paths.artisanService({ service: id }, { saved: 1 }));
  await openServiceDraft(context, id);
  return refusedForm(fields, outcome.code);
}

/** The last step of a service: all of it to look over, then it is published. What is missing has to be written first. */
export default function DraftPublishing() {
  const { id, version, details, missing, price } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <ShopPage tab={null} title={t("artisan.step.publishing")} back={{ to: stepPath(id, "price"), name: t("artisan.step.price") }} reply={useActionData<ShopReply>()}>
      <StepProgress draft={id} step={null} />
      <LookOver draft={id} details={details} missing={missing} price={price} />
      {missing.length > 0 ? null : (
        <form method="post">
          <FormTokens />
          <input type="hidden" name="version" value={version} />
          <p>{t("artisan.step.publishText")}</p>
          <button className="btn wide">{t("artisan.step.publish")}</button>
        </form>
      )}
    </ShopPage>
  );
}
