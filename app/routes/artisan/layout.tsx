import { Outlet } from "@remix-run/react";

export const handle = { policy: "artisan" as const };

/** The artisan's own pages. Each names its tab itself. */
export default function ShopLayout() {
  return <Outlet />;
}
