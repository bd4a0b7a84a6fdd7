import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { RequestContext } from "~/http/context.server";
import { redirectTo } from "~/http/responses.server";
import { returnedFields } from "~/http/returned-fields.server";
import { findPayLink } from "~/models/pay-link.server";
import { paths } from "~/paths";
import { awaitSettlement } from "~/services/booking/await-settlement.server";
import { readPayLinkToken } from "~/services/pay-link/pay-link-token.server";
import { acceptReturn } from "~/services/payment/accept-return.server";
import { noticeReturn } from "~/services/payment/notice-return.server";
import { LEFT } from "./return-link.server";

export const handle = { policy: "signature" as const };

/** Somebody who paid, or tried to, by a link comes back from the gateway: it is asked, and the page of the link tells the truth. Of who came nothing is kept. */
async function comeBack(context: RequestContext, token: string, fields: URLSearchParams): Promise<Response> {
  const id = readPayLinkToken(token);
  const link = id && (await findPayLink(id));
  if (link) {
    const came = await acceptReturn(fields, context.now);
    if (!came.ok && fields.has(LEFT)) await noticeReturn({ booking: link.booking, now: context.now });
    await awaitSettlement(link.booking);
  }
  return redirectTo(context, paths.sharedPayment({ token }));
}

export const loader = ({ params, request, context }: LoaderFunctionArgs) => comeBack(context, params.token ?? "", returnedFields(request, context));

export const action = ({ params, request, context }: ActionFunctionArgs) => comeBack(context, params.token ?? "", returnedFields(request, context));
