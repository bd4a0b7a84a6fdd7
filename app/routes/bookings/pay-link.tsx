import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectTo, tooMany, unavailable } from "~/http/responses.server";
import { findOpenPayLink } from "~/models/pay-link.server";
import { paths } from "~/paths";
import { makePayLink } from "~/services/pay-link/make-pay-link.server";
import { payLinkToken } from "~/services/pay-link/pay-link-token.server";
import { PayLinkPage } from "~/ui/booking/pay-link-page";
import { openAsCustomer } from "./open-as-customer.server";
import { summaryOf } from "./open-booking.server";

export const handle = { policy: "customer" as const, underTerms: true };

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const open = await openAsCustomer(context, params.booking);
  const { row } = open;
  if ((row.state !== "awaiting_payment" || row.pays === "in_person") && context.form === null) throw redirectTo(context, paths.booking({ booking: row._id }));
  const link = await findOpenPayLink(row._id, row.customer);
  return { booking: summaryOf(open), address: link && paths.sharedPayment({ token: payLinkToken(link._id) }) };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { row } = await openAsCustomer(context, params.booking);
  const made = await makePayLink({ booking: row, now: context.now });
  if (made.ok) return redirectTo(context, paths.payLink({ booking: row._id }));
  if (made.code === "too_many_tries") throw tooMany(made.waitMs);
  if (made.code === "try_later") throw unavailable();
  return made.code === "not_in_this_state" ? redirectTo(context, paths.booking({ booking: row._id })) : data({ refusal: made.code }, { status: 409 });
}

export default function PayLink() {
  return <PayLinkPage {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal ?? null} />;
}
