import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refundTermsOf } from "~/domain/booking/balance";
import { refundSteps } from "~/domain/pricing/cancellation";
import { shownSeller } from "~/domain/tax-document/seller";
import { redirectTo } from "~/http/responses.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { findSeller } from "~/models/seller.server";
import { paths } from "~/paths";
import { openPayment } from "~/services/booking/open-payment.server";
import { promiseBooking } from "~/services/booking/promise-booking.server";
import { codeToPay } from "~/services/payment/code-to-pay.server";
import { PaymentPage } from "~/ui/booking/payment-page";
import { PromisePage } from "~/ui/booking/promise-page";
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
  const booking = paths.booking({ booking: row._id });
  if (row.state !== "awaiting_payment" && context.form === null) throw redirectTo(context, booking);
  const away = open.artisan.suspended === true;
  const inPerson = row.pays === "in_person";
  const payment = away || inPerson ? null : await findPaymentOfBooking(row._id);
  const checkout = await gatewayForm(context, open, payment);
  const seller = { artisan: shopFront(open.artisan), seller: shownSeller(open.artisan, await findSeller(open.artisan._id)) };
  const code = payment && checkout ? await codeToPay({ payment, endsAt: row.dueAt, now: context.now }) : "none";
  return { booking: summaryOf(open), checkout, code, attempt: attemptOf(payment, context.now), away, seller, refundSteps: inPerson ? [] : refundSteps(refundTermsOf(row)) };
}

/** Opens the order at the gateway and its code, or finishes one that is paid in person, when that did not work at once. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { row } = await openAsCustomer(context, params.booking);
  const inPerson = row.pays === "in_person";
  const opened = await (inPerson ? promiseBooking(row) : openPayment({ booking: row, now: context.now }));
  if (opened.ok) return redirectTo(context, (inPerson ? paths.booking : paths.payment)({ booking: row._id }));
  return opened.code === "not_in_this_state" ? redirectTo(context, paths.booking({ booking: row._id })) : data({ refusal: opened.code }, { status: 409 });
}

export default function Payment() {
  const { away, ...page } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? (away ? "artisan_away" : null);
  return page.booking.pays === "in_person" ? <PromisePage booking={page.booking} refusal={refusal} /> : <PaymentPage {...page} refusal={refusal} />;
}
