import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { RequestContext } from "~/http/context.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { acceptReturn } from "~/services/payment/accept-return.server";

export const handle = { policy: "signature" as const };

/**
 * The browser comes back from the gateway. It carries no session and proves nothing about money:
 * the booking is found by its order, the gateway is asked, and the person is led to the page that tells the truth.
 */
async function comeBack(context: RequestContext, fields: URLSearchParams): Promise<Response> {
  const came = await acceptReturn(fields, context.now);
  return redirectTo(context, came.ok ? paths.booking({ booking: came.booking }) : paths.bookings());
}

export const loader = ({ request, context }: LoaderFunctionArgs) => comeBack(context, new URL(request.url).searchParams);

export async function action({ context }: ActionFunctionArgs) {
  const fields = new URLSearchParams();
  for (const [name, value] of context.form ?? []) if (typeof value === "string") fields.append(name, value);
  return comeBack(context, fields);
}
