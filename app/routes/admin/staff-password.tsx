import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resetStaffPassword } from "~/services/staff/reset-staff-password.server";
import { DecisionPage } from "~/ui/admin/decision-page";
import { usePage } from "~/ui/page";
import { decideAboutMember } from "./decide-about-member.server";
import { openMember } from "./open-member.server";
import { DECISION_FORM } from "./staff-forms.server";

export const handle = { policy: "staff" as const, right: "staff.manage" as const, fresh: true, dense: true };

export const loader = (args: LoaderFunctionArgs) => openMember(args);

export const action = (args: ActionFunctionArgs) => decideAboutMember(args, DECISION_FORM, resetStaffPassword);

/** A way back for a colleague who forgot the password: only another head of office opens it. */
export default function StaffPassword() {
  const { t } = usePage();
  const member = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <DecisionPage member={member} title={t("admin.staff.resetPassword")} text={t("admin.staff.passwordText", { name: member.name })} button={t("admin.staff.resetPassword")} reply={reply} />;
}
