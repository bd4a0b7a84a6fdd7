import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { openCallOff } from "~/services/admin/open-call-off.server";
import { callOffBooking } from "~/services/booking/call-off-booking.server";
import { CallOffPage } from "~/ui/admin/call-off-page";
import { CALL_OFF_FORM } from "./booking-forms.server";

export const handle = { policy: "staff" as const, right: "bookings.cancel" as const, fresh: true, dense: true };

/** Whoever follows an old link is shown the booking; a form sent meanwhile gets its answer from the action. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const id = params.booking ?? "";
  const found = await openCallOff(id, context.now);
  if (!found) throw notFound();
  if (!found.open && context.form === null) throw redirectTo(context, paths.adminBooking({ booking: id }));
  return found;
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, CALL_OFF_FORM);
  if (!form.ok) return form.response;
  const { version, reason, words } = form.value;
  const booking = params.booking ?? "";
  const done = await callOffBooking({ booking, by: personOf(context), version, reason: { code: reason, words } });
  if (done.ok) return redirectTo(context, paths.adminBooking({ booking }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}

export default function BookingCancellation() {
  const booking = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <CallOffPage booking={booking} reply={reply} />;
}
