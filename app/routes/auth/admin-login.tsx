import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { nextPath } from "~/http/next-path.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { redirectTo } from "~/http/responses.server";
import { startStaffSession } from "~/http/start-staff-session.server";
import { paths } from "~/paths";
import { signInStaff } from "~/services/staff/sign-in-staff.server";
import { EntryPage } from "~/ui/account/entry-page";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { STAFF_FORM } from "./forms";

export const handle = { policy: "guest" as const };

export const loader = ({ request }: LoaderFunctionArgs) => ({ next: nextPath(request) });

/** Checks the password of a member of staff; the second factor comes next. There is no way to register here. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = readForm(context, STAFF_FORM);
  if (!form.ok) return form.response;
  const entry = await signInStaff({ ...form.value, address: context.clientAddress });
  if (!entry.ok) return refuseEntry(form.fields, entry, "email");
  await startStaffSession(context, entry.member, { secondFactor: false });
  return redirectTo(context, paths.adminSecondFactor({ next: nextPath(request) }));
}

export default function AdminLogin() {
  const { t } = usePage();
  const { next } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("auth.admin.title")} form={form} next={next}>
      <form method="post">
        <FormTokens />
        <Field form={form} name="email" type="email" label={t("auth.admin.email")} autoComplete="username" maxLength={254} />
        <Field form={form} name="password" type="password" label={t("auth.password")} autoComplete="current-password" />
        <p>
          <button className="btn wide">{t("auth.login.submit")}</button>
        </p>
      </form>
    </EntryPage>
  );
}
