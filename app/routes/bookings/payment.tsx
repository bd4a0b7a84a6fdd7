import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refundSteps } from "~/domain/pricing/cancellation";
import { shownSeller } from "~/domain/tax-document/seller";
import type { RequestContext } from "~/http/context.server";
import { environment } from "~/env.server";
import { localizePath } from "~/http/language.server";
import { redirectTo } from "~/http/responses.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { findSeller } from "~/models/seller.server";
import { paths } from "~/paths";
import { openPayment } from "~/services/booking/open-payment.server";
import { promiseBooking } from "~/services/booking/promise-booking.server";
import { codeToPay } from "~/services/payment/code-to-pay.server";
import { startCheckout } from "~/services/payment/start-checkout.server";
import { PaymentPage } from "~/ui/booking/payment-page";
import { PromisePage } from "~/ui/booking/promise-page";
import { summaryOf, type OpenBooking } from "./open-booking.server";
import { openUnpaid } from "./open-unpaid.server";
import { shopFront } from "./open-shop-front.server";
import { returnLink } from "./return-link.server";

export const handle = { policy: "customer" as const, underTerms: true };

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const open = await openUnpaid(context, params.booking);
  const { row } = open;
  const booking = paths.booking({ booking: row._id });
  if (row.state !== "awaiting_payment" && context.form === null) throw redirectTo(context, booking);
  const away = open.artisan.suspended === true;
  const inPerson = row.pays === "in_person";
  const checkout = away || inPerson ? null : await checkoutOf(context, open);
  const seller = { artisan: shopFront(open.artisan), seller: shownSeller(open.artisan, await findSeller(open.artisan._id)) };
  return { booking: summaryOf(open), checkout: checkout?.form ?? null, code: checkout?.code ?? "none", away, seller, refundSteps: inPerson ? [] : refundSteps(row) };
}

/** The form that leads to the gateway, and the code, when there is an order to pay. */
async function checkoutOf(context: RequestContext, { row, customer }: OpenBooking) {
  const payment = await findPaymentOfBooking(row._id);
  if (!payment?.order) return null;
  const absolute = (path: string): string => environment().publicUrl + localizePath(context.locale, path);
  const started = await startCheckout({
    payment,
    title: `${row.service.title[context.locale]}, ${row.reference}`,
    customer: { name: customer?.name ?? "", email: customer?.email ?? null, phone: row.phone },
    callbackUrl: absolute(paths.paymentReturn({ order: payment.order })),
    cancelUrl: absolute(returnLink(row._id)),
  });
  if (!started.ok) return null;
  context.leadsTo(started.form.action);
  return { form: started.form, code: await codeToPay({ payment, endsAt: row.dueAt, now: context.now }) };
}

/** Opens the order at the gateway and its code, or finishes one that is paid in person, when that did not work at once. */
export async function action({ params, context }: ActionFunctionArgs) {
  const { row } = await openUnpaid(context, params.booking);
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
