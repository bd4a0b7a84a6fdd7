import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { may } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { Deeds } from "~/ui/admin/deeds";
import { OfficePage } from "~/ui/admin/office-page";
import { shortMoment } from "~/ui/admin/short-moment";
import { Facts } from "~/ui/facts";
import { usePage } from "~/ui/page";
import { openMember } from "./open-member.server";

export const handle = { policy: "staff" as const, right: "staff.read" as const, dense: true };

export const loader = (args: LoaderFunctionArgs) => openMember(args);

/** One member of staff, and what may be decided about him. */
export default function StaffMemberPage() {
  const member = useLoaderData<typeof loader>();
  const { t, href, locale, viewer } = usePage();
  const decides = may(viewer?.staffRole ?? null, "staff.manage") && member.standing !== "removed" && viewer?.id !== member.id;
  return (
    <OfficePage tab="staff" title={member.name} back={{ to: paths.adminStaff(), name: t("admin.staff.title") }} state={{ state: member.standing, version: member.version }}>
      <Facts
        facts={[
          { label: t("auth.admin.email"), value: member.email },
          { label: t("admin.col.role"), value: t(`admin.role.${member.role}`) },
          { label: t("admin.col.state"), value: t(`admin.standing.${member.standing}`) },
          { label: t("admin.staff.invitedAt"), value: shortMoment(member.invitedAt, locale, { year: true }) },
          { label: t("admin.staff.secondFactor"), value: member.secondFactor ? t("admin.staff.secondFactorSet", { count: member.recoveryLeft }) : t("admin.staff.secondFactorNone") },
        ]}
      />
      <p>
        <a href={href(paths.adminAudit({ target: `staff:${member.id}` }))}>{t("admin.staff.record")}</a>
      </p>
      {decides ? (
        <Deeds
          deeds={[
            { to: paths.adminStaffRole({ member: member.id }), label: t("admin.staff.changeRole") },
            member.secondFactor ? { to: paths.adminStaffSecondFactor({ member: member.id }), label: t("admin.staff.resetFactor") } : null,
            member.standing === "active" || member.secondFactor ? { to: paths.adminStaffPassword({ member: member.id }), label: t("admin.staff.resetPassword") } : null,
            { to: paths.adminStaffRemoval({ member: member.id }), label: t("admin.staff.remove") },
          ]}
        />
      ) : null}
    </OfficePage>
  );
}
