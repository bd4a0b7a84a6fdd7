import { useLoaderData } from "@remix-run/react";
import { may } from "~/domain/permission/permissions";
import { findStaff } from "~/models/staff.server";
import { paths } from "~/paths";
import { OfficePage } from "~/ui/admin/office-page";
import { StaffGrid } from "~/ui/admin/staff-grid";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "staff.read" as const, dense: true };

export const loader = async () => ({ staff: (await findStaff()).map(({ _id, name, email, role, active, joined }) => ({ id: _id, name, email, role, standing: active ? (joined ? ("active" as const) : ("invited" as const)) : ("removed" as const) })) });

/** Who works here, as what. */
export default function OfficeStaff() {
  const { staff } = useLoaderData<typeof loader>();
  const { t, href, viewer } = usePage();
  return (
    <OfficePage tab="staff" title={t("admin.staff.title")}>
      <StaffGrid staff={staff} />
      {may(viewer?.staffRole ?? null, "staff.manage") ? (
        <p>
          <a className="btn" href={href(paths.adminNewStaff())}>{t("admin.staff.invite")}</a>
        </p>
      ) : null}
    </OfficePage>
  );
}
