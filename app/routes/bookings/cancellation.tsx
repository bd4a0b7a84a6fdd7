import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refundTermsOf } from "~/domain/booking/balance";
import { payerOf } from "~/domain/payment/payer";
import { refundSteps } from "~/domain/pricing/cancellation";
import type { RequestContext } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import { findOrders } from "~/models/payment.server";
import { refundNow } from "~/services/booking/refund-now";
import { CancelByArtisan } from "~/ui/booking/cancel-by-artisan";
import { CancelByCustomer } from "~/ui/booking/cancel-by-customer";
import { answerMove, seenVersion } from "./move-form.server";
import { openQuestion, summaryOf, type OpenBooking } from "./open-booking.server";
import { reasonForm } from "./reason-form.server";

export const handle = { policy: "either" as const };

/** `refund` is the amount in paise that the customer saw beside the button. */
const agreement = z.object({ ...seenVersion, refund: z.string().regex(/^\d{1,12}$/).transform(Number) });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const open = await openQuestion(context, params.booking, null, "cancel");
  const { row } = open;
  const payer = payerOf(Object.values(open.relation === "customer" ? await findOrders(row._id) : {}));
  return { booking: summaryOf(open), payer, refund: refundNow(row, open.relation, context.now), steps: row.pays === "in_person" || row.state === "requested" || row.artisanSuspended ? [] : refundSteps(refundTermsOf(row)) };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const open = await openQuestion(context, params.booking, null, "cancel");
  return open.relation === "customer" ? cancelAsCustomer(context, open) : cancelAsArtisan(context, open);
}

async function cancelAsCustomer(context: RequestContext, open: OpenBooking) {
  const form = readForm(context, agreement);
  if (!form.ok) return form.response;
  const { version, refund } = form.value;
  const cancellable = open.row.state === "requested" || open.row.state === "confirmed";
  if (cancellable && (refundNow(open.row, "customer", context.now)?.amount ?? 0) !== refund) return data({ form: null, refusal: "changed_meanwhile" as const, before: refund }, { status: 409 });
  return answerMove(context, open, { event: "cancel", actor: "customer", version });
}

async function cancelAsArtisan(context: RequestContext, open: OpenBooking) {
  const form = readForm(context, reasonForm);
  return form.ok ? answerMove(context, open, { event: "cancel", actor: "artisan", ...form.value }) : form.response;
}

export default function Cancellation() {
  const { booking, payer, refund, steps } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const before = answer && "before" in answer ? answer.before : null;
  if (booking.relation === "artisan") return <CancelByArtisan booking={booking} form={answer?.form} refusal={refusal} />;
  return <CancelByCustomer booking={booking} refund={refund} payer={payer} steps={steps} before={before} refusal={refusal} />;
}
