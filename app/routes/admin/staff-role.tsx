import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeStaffRole } from "~/services/staff/change-staff-role.server";
import { STAFF_ROLES } from "~/domain/account/roles";
import { DecisionPage } from "~/ui/admin/decision-page";
import { usePage } from "~/ui/page";
import { Select } from "~/ui/select";
import { decideAboutMember } from "./decide-about-member.server";
import { openMember } from "./open-member.server";
import { ROLE_FORM } from "./staff-forms.server";

export const handle = { policy: "staff" as const, right: "staff.manage" as const, fresh: true, dense: true };

export const loader = (args: LoaderFunctionArgs) => openMember(args);

export const action = (args: ActionFunctionArgs) => decideAboutMember(args, ROLE_FORM, changeStaffRole);

export default function StaffRolePage() {
  const { t } = usePage();
  const member = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <DecisionPage member={member} title={t("admin.staff.changeRole")} text={t("admin.staff.roleText", { name: member.name })} button={t("admin.staff.changeRole")} reply={reply}>
      <Select form={reply?.form} name="role" label={t("admin.col.role")} value={member.role} options={STAFF_ROLES.map((role) => ({ value: role, label: t(`admin.role.${role}`) }))} />
    </DecisionPage>
  );
}
