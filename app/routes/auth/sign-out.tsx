import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endSession } from "~/http/end-session.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { SignOutPage } from "~/ui/account/sign-out-page";

export const handle = { policy: "public" as const, whileSuspended: true };

export const loader = ({ context }: LoaderFunctionArgs) => (context.session ? null : redirectTo(context, paths.home()));

export const action = ({ context }: ActionFunctionArgs) => endSession(context, paths.home());

export default function SignOut() {
  return <SignOutPage stay={paths.account()} />;
}
