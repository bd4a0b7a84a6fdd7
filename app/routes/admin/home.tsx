import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";

export const handle = { policy: "staff" as const, right: "any" as const, dense: true };

/** The office opens on its bookings, which every member may see. */
export const loader = ({ context }: LoaderFunctionArgs) => redirectTo(context, paths.adminBookings());
