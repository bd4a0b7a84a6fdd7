import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { RequestContext } from "~/http/context.server";
import { redirectTo } from "~/http/responses.server";
import { returnedFields } from "~/http/returned-fields.server";
import { paths } from "~/paths";
import { awaitSettlement } from "~/services/booking/await-settlement.server";
import { acceptReturn } from "~/services/payment/accept-return.server";
import { noticeReturn } from "~/services/payment/notice-return.server";
import { readReturnLink } from "./return-link.server";

export const handle = { policy: "signature" as const };

/**
 * The browser comes back from the gateway. It carries no session and proves nothing about money:
 * the booking is found by its order, the gateway is asked, and the person is led to the page that tells the truth.
 */
async function comeBack(context: RequestContext, fields: URLSearchParams): Promise<Response> {
  const left = readReturnLink(fields);
  if (left) await noticeReturn({ booking: left, now: context.now });
  const came = left ? { ok: true as const, booking: left } : await acceptReturn(fields, context.now);
  if (!came.ok) return redirectTo(context, paths.bookings());
  await awaitSettlement(came.booking);
  return redirectTo(context, paths.booking({ booking: came.booking }));
}

export const loader = ({ request, context }: LoaderFunctionArgs) => comeBack(context, returnedFields(request, context));

/** A gateway posts what it has to say; the order that we sent the browser away with stands in the address. */
export const action = ({ request, context }: ActionFunctionArgs) => comeBack(context, returnedFields(request, context));
