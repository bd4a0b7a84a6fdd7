import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PAYS } from "~/domain/booking/states";
import type { RefusalCode } from "~/domain/refusal";
import type { RequestContext } from "~/http/context.server";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { readForm } from "~/http/form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findBookingOfParty, type BookingRow } from "~/models/booking.server";
import { paths } from "~/paths";
import { openPayment } from "~/services/booking/open-payment.server";
import { placeBooking } from "~/services/booking/place-booking.server";
import { promiseBooking } from "~/services/booking/promise-booking.server";
import { CheckoutPage } from "~/ui/booking/checkout-page";
import { checkoutView } from "./checkout-view.server";
import { openDraft } from "./open-draft.server";

export const handle = { policy: "public" as const, underTerms: true };

const paise = z.string().regex(/^\d{1,12}$/).transform(Number);

/** `total` is the price the person saw, in paise; `pays` how it is paid; `deposit` what of it at once. */
const confirmation = z.object({ pays: z.enum(PAYS), total: paise, deposit: paise.optional() });

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { draft: id = "" } = params;
  const placed = context.session ? await findBookingOfParty(id, context.session.person) : null;
  if (placed && context.form === null) throw redirectTo(context, paths.payment({ booking: placed._id }));
  const draft = await openDraft(context, id);
  const view = draft && (await checkoutView(draft, context.now));
  if (!draft || !view) throw notFound();
  return { ...view, token: makeFormToken(context, "booking", draft._id) };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const checkout = paths.checkout({ draft: params.draft ?? "" });
  const { session } = context;
  if (!session) return redirectTo(context, paths.login({ next: checkout }));
  if (session.role !== "customer") return redirectTo(context, checkout);
  const placed = await findBookingOfParty(params.draft ?? "", session.person);
  if (placed) return goOn(context, placed);
  const draft = await openDraft(context, params.draft);
  const token = readFormToken(context, "booking", context.form?.get("token"));
  const form = readForm(context, confirmation);
  if (!draft || token !== draft._id || !form.ok) return redirectTo(context, checkout);
  const outcome = await placeBooking({ draft, customer: session.person, ...form.value });
  if (outcome.ok) return goOn(context, outcome.booking);
  const begun = await findBookingOfParty(draft._id, session.person);
  return begun ? redirectTo(context, paths.payment({ booking: begun._id })) : data({ refusal: outcome.code satisfies RefusalCode, before: form.value.total }, { status: outcome.code === "price_changed" ? 422 : 409 });
}

/** Leads on from an ordered booking; a form sent again finishes what its first sending began. One that is paid in person is shown, the others are paid: an order that cannot be opened now is opened from there. */
async function goOn(context: RequestContext, booking: BookingRow): Promise<Response> {
  if (booking.pays === "in_person") {
    const promised = await promiseBooking(booking);
    return redirectTo(context, (promised.ok ? paths.booking : paths.payment)({ booking: booking._id }));
  }
  await openPayment({ booking, now: context.now });
  return redirectTo(context, paths.payment({ booking: booking._id }));
}

export default function Checkout() {
  const answer = useActionData<typeof action>();
  return <CheckoutPage {...useLoaderData<typeof loader>()} refused={answer?.refusal ?? null} before={answer?.before ?? null} />;
}
