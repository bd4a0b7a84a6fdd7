import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { openMoney } from "~/services/admin/open-money.server";
import { thawByStaff } from "~/services/money/thaw-by-staff.server";
import { ThawPage } from "~/ui/admin/thaw-page";
import { THAW_FORM } from "./money-forms.server";

export const handle = { policy: "staff" as const, right: "payments.freeze" as const, fresh: true, dense: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const money = await openMoney(params.booking ?? "", context.now);
  if (!money) throw notFound();
  return { money };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, THAW_FORM);
  if (!form.ok) return form.response;
  const booking = params.booking ?? "";
  const done = await thawByStaff({ booking, by: personOf(context), freeze: form.value.freeze, why: form.value.reason, now: context.now });
  if (done.ok) return redirectTo(context, paths.adminBooking({ booking }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}

/** Ends the freeze that staff set. */
export default function BookingThaw() {
  const { money } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <ThawPage money={money} reply={reply} />;
}
