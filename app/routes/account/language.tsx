import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { saveLanguage } from "~/services/account/save-language.server";

export const handle = { policy: "either" as const };

export const loader = ({ context }: LoaderFunctionArgs) => redirectTo(context, paths.account());

/** From now on letters come in the language of the page on which this was pressed. */
export async function action({ context }: ActionFunctionArgs) {
  if (!(await saveLanguage({ id: context.session?.person ?? "", locale: context.locale }))) throw notFound();
  return redirectTo(context, paths.account());
}
