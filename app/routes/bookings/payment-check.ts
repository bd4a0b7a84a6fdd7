import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { awaitSettlement } from "~/services/booking/await-settlement.server";
import { checkPayment } from "~/services/payment/check-payment.server";
import { openAsCustomer } from "./open-as-customer.server";

export const handle = { policy: "customer" as const };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { row } = await openAsCustomer(context, params.booking);
  return redirectTo(context, paths.booking({ booking: row._id }));
}

/** The customer wants to know whether it is paid: the bank is asked, and the booking's page says what it knows. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { _id: booking } = (await openAsCustomer(context, params.booking)).row;
  await checkPayment({ booking, now: context.now });
  await awaitSettlement(booking);
  return redirectTo(context, paths.booking({ booking }));
}
