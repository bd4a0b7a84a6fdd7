import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { openMoney } from "~/services/admin/open-money.server";
import { prolongFreeze } from "~/services/money/prolong-freeze.server";
import { ProlongPage } from "~/ui/admin/prolong-page";
import { PROLONG_FORM } from "./money-forms.server";

export const handle = { policy: "staff" as const, right: "payments.freeze" as const, dense: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const money = await openMoney(params.booking ?? "", context.now);
  if (!money) throw notFound();
  return { money };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, PROLONG_FORM);
  if (!form.ok) return form.response;
  const booking = params.booking ?? "";
  const done = await prolongFreeze({ booking, by: personOf(context), freeze: form.value.freeze, until: form.value.until, why: form.value.reason, now: context.now });
  if (done.ok) return redirectTo(context, paths.adminBooking({ booking }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}

/** Gives the freeze of staff another day. */
export default function BookingProlong() {
  const { money } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <ProlongPage money={money} reply={reply} />;
}
