import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { STAFF_ROLES } from "~/domain/account/roles";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { inviteStaff } from "~/services/staff/invite-staff.server";
import { OfficePage } from "~/ui/admin/office-page";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { Select } from "~/ui/select";
import { INVITE_FORM } from "./staff-forms.server";

export const handle = { policy: "staff" as const, right: "staff.manage" as const, fresh: true, dense: true };

const PURPOSE = "staff";

export const loader = ({ context }: LoaderFunctionArgs) => ({ token: makeFormToken(context, PURPOSE) });

export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, INVITE_FORM);
  if (!form.ok) return form.response;
  const id = readFormToken(context, PURPOSE, form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const invited = await inviteStaff({ id, by: personOf(context), ...form.value, now: Date.now() });
  return invited.ok ? redirectTo(context, paths.adminStaffMember({ member: invited.member })) : invalidForm(form.fields, { email: [`refusal.${invited.code}`] });
}

/** Invites somebody to work here. */
export default function NewStaff() {
  const { t } = usePage();
  const { token } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <OfficePage tab="staff" title={t("admin.staff.invite")} back={{ to: paths.adminStaff(), name: t("admin.staff.title") }} form={form}>
      <p>{t("admin.staff.inviteText")}</p>
      <form method="post">
        <FormTokens token={token} />
        <Field form={form} name="name" label={t("auth.name")} autoComplete="off" maxLength={80} />
        <Field form={form} name="email" type="email" label={t("auth.admin.email")} autoComplete="off" maxLength={254} />
        <Select form={form} name="role" label={t("admin.col.role")} value="support" options={STAFF_ROLES.map((role) => ({ value: role, label: t(`admin.role.${role}`) }))} />
        <p>
          <button className="btn">{t("admin.staff.send")}</button>
        </p>
      </form>
    </OfficePage>
  );
}
