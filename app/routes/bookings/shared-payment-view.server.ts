import { calledAs, nameOrFormer } from "~/domain/account/former";
import { payLinkState } from "~/domain/payment/pay-link";
import { toldRefunds } from "~/domain/payment/told-refunds";
import type { RequestContext } from "~/http/context.server";
import { environment } from "~/env.server";
import { localizePath } from "~/http/language.server";
import { findBooking, type BookingRow } from "~/models/booking.server";
import type { PayLink } from "~/models/pay-link.server";
import { findPaymentCheck } from "~/models/payment-check.server";
import { findPaymentOfBooking, type PaymentRow } from "~/models/payment.server";
import { findPeople } from "~/models/person.server";
import { paths } from "~/paths";
import { viewBooking } from "~/services/booking/view-booking.server";
import { codeToPay } from "~/services/payment/code-to-pay.server";
import { startCheckout } from "~/services/payment/start-checkout.server";
import type { SharedPaymentView } from "~/ui/booking/shared-payment-page";
import { attemptOf, checkOf, paymentStateOf } from "./booking-money.server";
import { LEFT } from "./return-link.server";

/** What whoever has a link is shown: service, amount and the customer's first name, and how it can be paid. Null when nobody can pay by it and nobody did. */
export async function sharedPaymentView(context: RequestContext, { token, link }: { token: string; link: PayLink }): Promise<SharedPaymentView | null> {
  const [found, payment, check] = await Promise.all([findBooking(link.booking), findPaymentOfBooking(link.booking), findPaymentCheck(link.booking)]);
  if (!found || !payment) return null;
  const booking = viewBooking(found, context.now);
  const people = await findPeople([booking.customer, booking.artisan]);
  const [customer, artisan] = [booking.customer, booking.artisan].map((id) => people.find(({ _id }) => _id === id));
  const away = artisan?.suspended ?? false;
  const state = payLinkState({ withdrawn: !link.open, away, state: booking.state, money: paymentStateOf(payment, context.now) });
  if (state === "over") return null;
  const about = { token, state, title: booking.service.title, amount: payment.amount, attempt: attemptOf(payment, context.now), checked: checkOf({ first: payment }, check, context.now), refunds: toldRefunds(payment, context.now).map((refund) => ({ ...refund, reason: null })) };
  const payable = link.open && !away && booking.state === "awaiting_payment" && state !== "paid" && state !== "back";
  if (!payable) return { ...about, pay: null };
  const name = calledAs(nameOrFormer(customer?.name ?? "", "customer"), "customer");
  return { ...about, pay: { name, until: booking.dueAt, ...(await waysToPay(context, { token, booking, payment })) } };
}

/** The same order that the customer would pay. The gateway is told nothing of him, and sends whoever pays back to the link. */
async function waysToPay(context: RequestContext, { token, booking, payment }: { token: string; booking: BookingRow; payment: PaymentRow }) {
  const absolute = (path: string): string => environment().publicUrl + localizePath(context.locale, path);
  const back = paths.sharedPaymentReturn({ token }, { order: payment.order });
  const started = await startCheckout({
    payment,
    by: "link",
    title: booking.service.title[context.locale],
    customer: { name: "", email: null, phone: null },
    callbackUrl: absolute(back),
    cancelUrl: absolute(paths.sharedPaymentReturn({ token }, { [LEFT]: "1" })),
  });
  const checkout = started.ok ? started.form : null;
  if (checkout) context.leadsTo(checkout.action);
  const code = await codeToPay({ payment, endsAt: booking.dueAt, now: context.now });
  return { checkout, code: typeof code === "object" ? code : null };
}
