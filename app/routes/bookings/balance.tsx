import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { balanceDue, refundTermsOf } from "~/domain/booking/balance";
import { refundSteps } from "~/domain/pricing/cancellation";
import { shownSeller } from "~/domain/tax-document/seller";
import { redirectTo } from "~/http/responses.server";
import { findOrders } from "~/models/payment.server";
import { findSeller } from "~/models/seller.server";
import { paths } from "~/paths";
import { openBalance } from "~/services/booking/open-balance.server";
import { BalancePage } from "~/ui/booking/balance-page";
import { attemptOf } from "./booking-money.server";
import { gatewayForm } from "./gateway-form.server";
import { openAsCustomer } from "./open-as-customer.server";
import { summaryOf } from "./open-booking.server";
import { shopFront } from "./open-shop-front.server";

export const handle = { policy: "customer" as const, underTerms: true };

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const open = await openAsCustomer(context, params.booking);
  const { row } = open;
  const payable = row.state === "confirmed" && balanceDue(row) > 0;
  if (!payable && context.form === null) throw redirectTo(context, paths.booking({ booking: row._id }));
  const order = payable ? ((await findOrders(row._id)).balance ?? null) : null;
  const checkout = await gatewayForm(context, open, order);
  const seller = { artisan: shopFront(open.artisan), seller: shownSeller(open.artisan, await findSeller(open.artisan._id)) };
  const whenPaid = { ...row, balance: { how: "online" as const, at: context.now } };
  return { booking: summaryOf(open), checkout, attempt: attemptOf(order, context.now), seller, refundSteps: row.artisanSuspended ? [] : refundSteps(refundTermsOf(whenPaid)) };
}

/** Opens the order of the balance at the gateway; once there is one, its form leads there. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { row } = await openAsCustomer(context, params.booking);
  const opened = await openBalance({ booking: row, now: context.now });
  if (opened.ok) return redirectTo(context, paths.balance({ booking: row._id }));
  return opened.code === "not_in_this_state" || opened.code === "balance_settled" ? redirectTo(context, paths.booking({ booking: row._id })) : data({ refusal: opened.code }, { status: 409 });
}

/** The rest of the price of an agreed visit, paid until the visit is done. */
export default function Balance() {
  return <BalancePage {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal ?? null} />;
}
