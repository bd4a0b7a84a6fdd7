import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { nextPath } from "~/http/next-path.server";
import { personOf } from "~/http/person-of.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { startStaffSession } from "~/http/start-staff-session.server";
import { findStaffMember } from "~/models/staff.server";
import { paths } from "~/paths";
import { confirmSecondFactor } from "~/services/staff/confirm-second-factor.server";
import { offerSecondFactor } from "~/services/staff/offer-second-factor.server";
import { EntryPage } from "~/ui/account/entry-page";
import { RecoveryCodes } from "~/ui/account/recovery-codes";
import { SecretToCopy } from "~/ui/account/secret-to-copy";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { CODE_FORM } from "./forms";

export const handle = { policy: "staff_entry" as const };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const offered = await offerSecondFactor(personOf(context), context.session?.id ?? "");
  if (offered.ok) return { ...offered, next: nextPath(request) };
  if (offered.code === "not_found") throw notFound();
  return { ok: false as const, next: nextPath(request) };
}

/** Takes the secret into use and shows the recovery codes, in this answer and never again. */
export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, CODE_FORM);
  if (!form.ok) return form.response;
  const id = personOf(context);
  const confirmed = await confirmSecondFactor({ id, session: context.session?.id ?? "", code: form.value.code, now: Date.now() });
  if (!confirmed.ok) return confirmed.code === "already_set" ? redirectTo(context, paths.adminSecondFactor()) : refuseEntry(form.fields, confirmed, "code");
  const member = await findStaffMember(id);
  if (!member) throw notFound();
  await startStaffSession(context, member, { secondFactor: true });
  return data({ recovery: confirmed.recovery });
}

export default function NewSecondFactor() {
  const { t, href } = usePage();
  const offered = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && "recovery" in answer) return <RecoveryCodes codes={answer.recovery} on={offered.next ?? paths.adminHome()} />;
  const form = answer && "form" in answer ? answer.form : undefined;
  if (!offered.ok) {
    return (
      <EntryPage title={t("auth.factor.new.title")}>
        <p>{t("refusal.already_set")}</p>
        <p>
          <a className="btn" href={href(paths.adminSecondFactor())}>{t("auth.factor.title")}</a>
        </p>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={t("auth.factor.new.title")} form={form}>
      <p>{t("auth.factor.new.text")}</p>
      <SecretToCopy secret={offered.secret} uri={offered.uri} />
      <form method="post">
        <FormTokens />
        <Field form={form} name="code" label={t("auth.factor.new.code")} hint={t("auth.factor.new.hint")} inputMode="numeric" autoComplete="one-time-code" maxLength={40} />
        <p>
          <button className="btn wide">{t("auth.factor.new.submit")}</button>
        </p>
      </form>
    </EntryPage>
  );
}
