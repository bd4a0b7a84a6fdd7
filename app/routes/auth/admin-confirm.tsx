import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { nextPath } from "~/http/next-path.server";
import { personOf } from "~/http/person-of.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { redirectTo } from "~/http/responses.server";
import { startStaffSession } from "~/http/start-staff-session.server";
import { paths } from "~/paths";
import { confirmStaff } from "~/services/staff/confirm-staff.server";
import { EntryPage } from "~/ui/account/entry-page";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { STAFF_CONFIRM_FORM } from "./forms";

export const handle = { policy: "staff_entry" as const };

/** Who has not shown the second factor yet does that first. */
export const loader = ({ context, request }: LoaderFunctionArgs) => {
  const next = nextPath(request);
  return context.session?.complete ? { next } : redirectTo(context, paths.adminSecondFactor({ next }));
};

/** Password and code once more, before something that cannot be left to whoever sits down at an open screen. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = readForm(context, STAFF_CONFIRM_FORM);
  if (!form.ok) return form.response;
  const known = await confirmStaff({ ...form.value, id: personOf(context), address: context.clientAddress, now: Date.now() });
  if (!known.ok) return refuseEntry(form.fields, known, known.code === "wrong_credentials" ? "password" : "code");
  await startStaffSession(context, known.member, { secondFactor: true });
  return redirectTo(context, nextPath(request) ?? paths.adminHome());
}

export default function AdminConfirm() {
  const { t } = usePage();
  const { next } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("account.confirm.title")} form={form} next={next}>
      <p>{t("account.confirm.text")}</p>
      <form method="post">
        <FormTokens />
        <Field form={form} name="password" type="password" label={t("auth.password")} autoComplete="current-password" />
        <Field form={form} name="code" label={t("auth.factor.code")} hint={t("auth.factor.hint")} autoComplete="one-time-code" maxLength={40} />
        <p>
          <button className="btn wide">{t("account.confirm.submit")}</button>
        </p>
      </form>
    </EntryPage>
  );
}
