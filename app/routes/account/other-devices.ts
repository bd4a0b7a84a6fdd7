import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { personOf } from "~/http/person-of.server";
import { redirectTo } from "~/http/responses.server";
import { endSessions } from "~/models/session.server";
import { paths } from "~/paths";

export const handle = { policy: "either" as const };

export const loader = ({ context }: LoaderFunctionArgs) => redirectTo(context, paths.accountDevices());

/** Signs this person out everywhere but here. */
export async function action({ context }: ActionFunctionArgs) {
  await endSessions({ person: personOf(context), except: context.session?.id ?? "" }, Date.now());
  return redirectTo(context, paths.accountDevices());
}
