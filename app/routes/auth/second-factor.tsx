import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { nextPath } from "~/http/next-path.server";
import { personOf } from "~/http/person-of.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { redirectTo } from "~/http/responses.server";
import { startStaffSession } from "~/http/start-staff-session.server";
import { findStaffMember } from "~/models/staff.server";
import { paths } from "~/paths";
import { checkSecondFactor } from "~/services/staff/check-second-factor.server";
import { EntryPage } from "~/ui/account/entry-page";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { CODE_FORM } from "./forms";

export const handle = { policy: "staff_entry" as const };

/** Who has no second factor yet sets one first. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const next = nextPath(request);
  if (context.session?.complete) return redirectTo(context, next ?? paths.adminHome());
  const member = await findStaffMember(personOf(context));
  return member?.secondFactor ? { next } : redirectTo(context, paths.adminNewSecondFactor({ next }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = readForm(context, CODE_FORM);
  if (!form.ok) return form.response;
  const checked = await checkSecondFactor({ id: personOf(context), code: form.value.code, now: Date.now() });
  if (!checked.ok) return refuseEntry(form.fields, checked, "code");
  await startStaffSession(context, checked.member, { secondFactor: true });
  return redirectTo(context, nextPath(request) ?? paths.adminHome());
}

export default function SecondFactor() {
  const { t } = usePage();
  const { next } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("auth.factor.title")} form={form} next={next}>
      <form method="post">
        <FormTokens />
        <Field form={form} name="code" label={t("auth.factor.code")} hint={t("auth.factor.hint")} autoComplete="one-time-code" maxLength={40} />
        <p>
          <button className="btn wide">{t("auth.factor.submit")}</button>
        </p>
      </form>
    </EntryPage>
  );
}
