import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirectTo } from "~/http/responses.server";
import { findPayLink } from "~/models/pay-link.server";
import { paths } from "~/paths";
import { awaitSettlement } from "~/services/booking/await-settlement.server";
import { readPayLinkToken } from "~/services/pay-link/pay-link-token.server";
import { checkPayment } from "~/services/payment/check-payment.server";

/** Whoever has the address, with or without an account. */
export const handle = { policy: "public" as const };

export const loader = ({ params, context }: LoaderFunctionArgs) => redirectTo(context, paths.sharedPayment({ token: params.token ?? "" }));

/** Whoever has the link wants to know whether it is paid: the bank is asked, and the link's page says what it knows. */
export async function action({ params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const id = readPayLinkToken(token);
  const link = id && (await findPayLink(id));
  if (link) {
    await checkPayment({ booking: link.booking, now: context.now });
    await awaitSettlement(link.booking);
  }
  return redirectTo(context, paths.sharedPayment({ token }));
}
