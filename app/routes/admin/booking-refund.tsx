import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm, typedWords } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { openMoney } from "~/services/admin/open-money.server";
import { askRefund } from "~/services/money/ask-refund.server";
import { RefundPage, type RefundReply } from "~/ui/admin/refund-page";
import { REFUND_FORM } from "./money-forms.server";
import { openBookingMoney } from "./open-booking-money.server";

export const handle = { policy: "staff" as const, right: "payments.refund" as const, fresh: true, dense: true };

const PURPOSE = "refund";

export const loader = async (asked: LoaderFunctionArgs) => ({ money: await openBookingMoney(asked), token: makeFormToken(asked.context, PURPOSE) });

/** Money goes only when its amount was read once more: `seen` is what the question named, in paise. */
export async function action({ context, params }: ActionFunctionArgs) {
  const sent = context.form ?? new FormData();
  if (sent.has("change")) return data({ form: { values: typedWords(sent), errors: {} } });
  const form = readForm(context, REFUND_FORM);
  if (!form.ok) return form.response;
  const id = readFormToken(context, PURPOSE, form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const booking = params.booking ?? "";
  const { seen, ...wanted } = form.value;
  if (seen !== wanted.amount) {
    const money = await openMoney(booking, context.now);
    if (wanted.amount > (money?.room?.left ?? 0)) return refusedForm(form.fields, "more_than_captured");
    return data({ form: { values: typedWords(form.fields), errors: {} }, sure: { amount: wanted.amount, reason: wanted.reason } });
  }
  const done = await askRefund({ ...wanted, booking, id, by: personOf(context), now: context.now });
  if (done.ok) return redirectTo(context, done.request === "done" ? paths.adminBooking({ booking }) : paths.adminRefund({ request: id }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}

/** Gives part of a booking's money back; much of it only with a second member. */
export default function BookingRefund() {
  const { money, token } = useLoaderData<typeof loader>();
  const reply = useActionData<RefundReply>();
  return <RefundPage money={money} token={token} reply={reply} />;
}
