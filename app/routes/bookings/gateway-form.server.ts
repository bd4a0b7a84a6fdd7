import type { RequestContext } from "~/http/context.server";
import { environment } from "~/env.server";
import { localizePath } from "~/http/language.server";
import type { PaymentRow } from "~/models/payment.server";
import { paths } from "~/paths";
import { startCheckout } from "~/services/payment/start-checkout.server";
import type { GatewayForm } from "~/ui/booking/gateway-button";
import type { OpenBooking } from "./open-booking.server";
import { returnLink } from "./return-link.server";

/** The form that leads to the gateway's page for one of a booking's orders, when there is an order to pay. */
export async function gatewayForm(context: RequestContext, { row, customer }: OpenBooking, payment: PaymentRow | null): Promise<GatewayForm | null> {
  if (!payment?.order) return null;
  const absolute = (path: string): string => environment().publicUrl + localizePath(context.locale, path);
  const started = await startCheckout({
    payment,
    by: "customer",
    title: `${row.service.title[context.locale]}, ${row.reference}`,
    customer: { name: customer?.name ?? "", email: customer?.email ?? null, phone: row.phone },
    callbackUrl: absolute(paths.paymentReturn({ order: payment.order })),
    cancelUrl: absolute(returnLink(row._id)),
  });
  if (!started.ok) return null;
  context.leadsTo(started.form.action);
  return started.form;
}
