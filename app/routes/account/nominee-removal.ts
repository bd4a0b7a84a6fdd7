import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { personOf } from "~/http/person-of.server";
import { redirectTo } from "~/http/responses.server";
import { removeNominee } from "~/models/nominee.server";
import { paths } from "~/paths";

export const handle = { policy: "either" as const, fresh: true };

export const loader = ({ context }: LoaderFunctionArgs) => redirectTo(context, paths.accountNominee());

/** From now on nobody is named. */
export async function action({ context }: ActionFunctionArgs) {
  await removeNominee(personOf(context));
  return redirectTo(context, paths.accountNominee({ saved: 1 }));
}
