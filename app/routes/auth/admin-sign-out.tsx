import type { ActionFunctionArgs } from "@remix-run/node";
import { endSession } from "~/http/end-session.server";
import { paths } from "~/paths";
import { SignOutPage } from "~/ui/account/sign-out-page";

export const handle = { policy: "staff_entry" as const };

export const action = ({ context }: ActionFunctionArgs) => endSession(context, paths.adminLogin());

export default function AdminSignOut() {
  return <SignOutPage stay={paths.adminHome()} />;
}
