import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readFormToken } from "~/http/form-token.server";
import { personOf } from "~/http/person-of.server";
import { redirectTo, tooMany, unavailable } from "~/http/responses.server";
import { paths } from "~/paths";
import { askVerification } from "~/services/account/ask-verification.server";

export const handle = { policy: "either" as const };

export const loader = ({ context }: LoaderFunctionArgs) => redirectTo(context, paths.account());

/** Sends the letter that confirms the e-mail address, as often as it is wished for within reason. */
export async function action({ context }: ActionFunctionArgs) {
  const key = readFormToken(context, "verification", context.form?.get("token"));
  if (!key) return redirectTo(context, paths.account());
  const asked = await askVerification({ person: personOf(context), key });
  if (asked.ok) return redirectTo(context, paths.account({ changed: "sent" }));
  throw asked.code === "too_many_tries" ? tooMany(asked.waitMs) : unavailable();
}
