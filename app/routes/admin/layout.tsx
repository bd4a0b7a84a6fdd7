import { Outlet } from "@remix-run/react";

export const handle = { policy: "staff" as const, dense: true };

/** The back office: dense pages, each naming its own tab. */
export default function OfficeLayout() {
  return <Outlet />;
}
