import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { sendAppeal } from "~/services/standing/send-appeal.server";
import { showSuspension } from "~/services/standing/show-suspension.server";
import { BackLink } from "~/ui/back-link";
import { ErrorSummary } from "~/ui/error-summary";
import { FormTokens } from "~/ui/form-tokens";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";

export const handle = { policy: "either" as const, whileSuspended: true };

const LONGEST = 2000;
const APPEAL_FORM = z.strictObject({
  words: z.string().optional().transform((text = "") => text.normalize("NFC").replace(/\r\n/g, "\n").trim())
    .refine((text) => text !== "", { error: "standing.appeal.missing" })
    .refine((text) => text.length <= LONGEST, { error: "standing.appeal.long" }),
});

/** Whoever is not suspended, or has appealed, is shown how things stand instead. */
export async function loader({ context }: LoaderFunctionArgs) {
  const suspension = await showSuspension(personOf(context));
  if (!suspension) throw redirectTo(context, paths.account());
  if (suspension.appeal && context.form === null) throw redirectTo(context, paths.accountSuspension());
  return null;
}

export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, APPEAL_FORM);
  if (!form.ok) return form.response;
  const sent = await sendAppeal({ person: personOf(context), words: form.value.words, now: context.now });
  return sent.ok ? redirectTo(context, paths.accountSuspension()) : refusedForm(form.fields, sent.code);
}

/** The one appeal against a suspension. */
export default function AppealPage() {
  const { t } = usePage();
  const reply = useActionData<typeof action>();
  const reason = reply && "reason" in reply ? reply.reason : undefined;
  return (
    <Frame state={reason ? { reason } : {}}>
      <Head title={t("standing.appeal.title")} />
      <BackLink to={paths.accountSuspension()}>{t("standing.title")}</BackLink>
      <div className="narrow">
        <ErrorSummary form={reply?.form} />
        <h1>{t("standing.appeal.title")}</h1>
        <p>{t("standing.appeal.text")}</p>
        <form method="post">
          <FormTokens />
          <TextArea form={reply?.form} name="words" label={t("standing.appeal.words")} hint={t("standing.appeal.hint")} rows={8} maxLength={LONGEST} />
          <p>
            <button className="btn wide">{t("standing.appeal.send")}</button>
          </p>
        </form>
      </div>
    </Frame>
  );
}
