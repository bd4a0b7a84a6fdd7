import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { freezeByStaff } from "~/services/money/freeze-by-staff.server";
import { FreezePage } from "~/ui/admin/freeze-page";
import { FREEZE_FORM } from "./money-forms.server";
import { openBookingMoney } from "./open-booking-money.server";

export const handle = { policy: "staff" as const, right: "payments.freeze" as const, dense: true };

const PURPOSE = "freeze";

export const loader = async (asked: LoaderFunctionArgs) => ({ money: await openBookingMoney(asked), token: makeFormToken(asked.context, PURPOSE) });

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, FREEZE_FORM);
  if (!form.ok) return form.response;
  const id = readFormToken(context, PURPOSE, form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const booking = params.booking ?? "";
  const done = await freezeByStaff({ booking, by: personOf(context), why: form.value.reason, now: context.now, reason: form.value.code, until: form.value.until, form: id });
  if (done.ok) return redirectTo(context, paths.adminBooking({ booking }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}

/** Holds a booking's money where it is. */
export default function BookingFreeze() {
  const { money, token } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <FreezePage money={money} token={token} reply={reply} />;
}
