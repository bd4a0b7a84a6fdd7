import { data } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { redirectTo } from "~/http/responses.server";
import { findServiceDrafts } from "~/models/service-draft.server";
import { paths } from "~/paths";
import { beginDraft } from "~/services/artisan/begin-draft.server";
import { stepSchemas } from "~/services/artisan/service-words";
import { OtherLanguage } from "~/ui/artisan/local-fields";
import { serviceQuestions } from "~/ui/artisan/service-questions";
import type { BeginReply } from "~/ui/artisan/shop-reply";
import { StepPage } from "~/ui/artisan/step-page";
import { WhatFields } from "~/ui/artisan/what-fields";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const, underTerms: true };

const PURPOSE = "service";

export async function loader({ context }: LoaderFunctionArgs) {
  return { token: makeFormToken(context, PURPOSE), begun: (await findServiceDrafts(personOf(context))).length > 0 };
}

export async function action({ context }: ActionFunctionArgs) {
  const fields = context.form ?? new FormData();
  const token = fields.get("token");
  const id = readFormToken(context, PURPOSE, token);
  const form = readForm(context, stepSchemas(context.locale).what);
  if (!form.ok) return data({ ...form.response.data, token: id === null ? "" : String(token) }, { status: 422 });
  if (id === null) return invalidForm(fields, { "": ["auth.formOld"] });
  const outcome = await beginDraft({ artisan: personOf(context), id, now: context.now, ...form.value });
  return outcome.ok ? redirectTo(context, paths.artisanDraftWhere({ draft: id })) : refusedForm(fields, outcome.code);
}

/** The first step of a new service. The form's token is the id of the draft and then of the service, so sending it twice begins one. */
export default function NewService() {
  const { token, begun } = useLoaderData<typeof loader>();
  const reply = useActionData<BeginReply>();
  const { t, href } = usePage();
  const { title, description } = serviceQuestions(t);
  return (
    <StepPage step="what" reply={reply} token={reply?.token || token}>
      {begun ? (
        <p className="note">
          <a href={href(paths.artisanServices())}>{t("artisan.drafts.begun")}</a>
        </p>
      ) : null}
      <WhatFields form={reply?.form} />
      <OtherLanguage questions={[title, description]} form={reply?.form} />
    </StepPage>
  );
}
