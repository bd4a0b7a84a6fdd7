import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { openAppealOf } from "~/services/admin/open-appeal.server";
import { recordPersonAct } from "~/services/audit/record-read.server";
import { answerAppeal } from "~/services/standing/answer-appeal.server";
import { AnswerForm } from "~/ui/admin/answer-form";
import { AppealFacts } from "~/ui/admin/appeal-facts";
import { OfficePage } from "~/ui/admin/office-page";
import { usePage } from "~/ui/page";
import { ANSWER_FORM } from "./people-forms.server";

export const handle = { policy: "staff" as const, right: "appeals.answer" as const, dense: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await openAppealOf(params.appeal ?? "");
  if (!found) throw notFound();
  await recordPersonAct({ person: found.person.id, action: "person.read", actor: personOf(context), request: context.requestId, reason: null, now: Date.now() });
  return found;
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, ANSWER_FORM);
  if (!form.ok) return form.response;
  const found = await openAppealOf(params.appeal ?? "");
  if (!found) throw notFound();
  const { decision, words, version } = form.value;
  const done = await answerAppeal({ person: found.person.id, by: personOf(context), version, accepted: decision === "accept", words, now: context.now });
  return done.ok ? redirectTo(context, paths.adminAppeals()) : refusedForm(form.fields, done.code);
}

/** One appeal: what the person was told, what he says to it, and the answer of somebody who did not suspend him. */
export default function OfficeAppeal() {
  const found = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t, viewer } = usePage();
  const reason = reply && "reason" in reply ? reply.reason : undefined;
  return (
    <OfficePage tab="appeals" title={t("people.appeal.title", { name: found.person.name })} back={{ to: paths.adminAppeals(), name: t("people.appeals.title") }} state={reason ? { reason } : {}} form={reply?.form}>
      <AppealFacts appeal={found} />
      {found.open ? found.by.id === viewer?.id ? <p>{t("people.appeal.own")}</p> : <AnswerForm version={found.version} form={reply?.form} /> : <p>{t("people.appeal.closed")}</p>}
    </OfficePage>
  );
}
