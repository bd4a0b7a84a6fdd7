import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { personOf } from "~/http/person-of.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { endDevice } from "~/services/account/end-device.server";

export const handle = { policy: "either" as const };

export const loader = ({ context }: LoaderFunctionArgs) => redirectTo(context, paths.accountDevices());

/** Signs this person out on one browser; the next request from there finds nobody. */
export async function action({ context, params }: ActionFunctionArgs) {
  await endDevice({ person: personOf(context), device: params.device ?? "", now: Date.now() });
  return redirectTo(context, paths.accountDevices());
}
