import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { openRequest } from "~/services/admin/list-refund-requests.server";
import { openMoney } from "~/services/admin/open-money.server";
import { decideRefund } from "~/services/money/decide-refund.server";
import { RefundRequestPage } from "~/ui/admin/refund-request-page";
import { REQUEST_FORM } from "./money-forms.server";

export const handle = { policy: "staff" as const, right: "payments.refund" as const, fresh: true, dense: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const request = await openRequest(params.request ?? "");
  const money = request && (await openMoney(request.booking, context.now));
  if (!request || !money) throw notFound();
  return { request, money };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, REQUEST_FORM);
  if (!form.ok) return form.response;
  const { decision, answer } = form.value;
  const done = await decideRefund({ request: params.request ?? "", by: personOf(context), yes: decision === "yes", answer, now: context.now });
  if (done.ok) return redirectTo(context, paths.adminBooking({ booking: done.booking }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}

/** A refund that a second member decides about. */
export default function OfficeRefund() {
  const { request, money } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <RefundRequestPage request={request} money={money} reply={reply} />;
}
