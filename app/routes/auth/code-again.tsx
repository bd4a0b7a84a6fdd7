import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readFormToken } from "~/http/form-token.server";
import { nextPath } from "~/http/next-path.server";
import { redirectTo, tooMany, unavailable } from "~/http/responses.server";
import { parseIdentifier } from "~/domain/contact/identifier";
import { paths } from "~/paths";
import { sendCode } from "~/services/account/send-code.server";
import { openCode } from "./open-code.server";

export const handle = { policy: "guest" as const };

export const loader = ({ context, request, params }: LoaderFunctionArgs) => redirectTo(context, paths.code({ request: params.request ?? "" }, { next: nextPath(request) }));

/** Sends another code for what an earlier request of this browser was about. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const next = nextPath(request);
  const found = await openCode(context, params.request ?? "");
  const to = found && parseIdentifier(found.request.to);
  const id = readFormToken(context, "code", context.form?.get("token"));
  if (!found || !to || !id) return redirectTo(context, paths.loginCode({ next }));
  const { purpose, pending } = found.request;
  const sent = await sendCode({ id, purpose, to, person: null, browser: context.browser(), address: context.clientAddress, locale: context.locale, pending: pending ?? {}, trapped: pending === null });
  if (sent.ok) return redirectTo(context, paths.code({ request: sent.request }, { next }));
  throw sent.code === "too_many_tries" ? tooMany(sent.waitMs) : unavailable();
}

/** Never shown: the address answers by sending on, or with the page that says how long to wait. */
export default function CodeAgain() {
  return null;
}
