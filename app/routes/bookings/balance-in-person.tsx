import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { balanceOf } from "~/domain/booking/balance";
import { splitOrders } from "~/domain/pricing/split";
import { readForm } from "~/http/form.server";
import { formatMoney } from "~/ui/format/money";
import { MoveForm } from "~/ui/booking/move-form";
import { Question } from "~/ui/booking/question";
import { usePage } from "~/ui/page";
import { answerMove, seenVersion } from "./move-form.server";
import { openQuestion, summaryOf } from "./open-booking.server";

export const handle = { policy: "either" as const, underTerms: true };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const open = await openQuestion(context, params.booking, "artisan", "take_balance");
  const { platform, tax } = splitOrders(open.row.items, open.row.deposit ?? open.row.total).balance;
  return { booking: summaryOf(open), ours: platform + tax };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const open = await openQuestion(context, params.booking, "artisan", "take_balance");
  const form = readForm(context, z.object(seenVersion));
  return form.ok ? answerMove(context, open, { event: "take_balance", actor: "artisan", version: form.value.version }) : form.response;
}

/** The artisan says that he was given the balance himself; it cannot be taken back, and nothing more is paid online for it. */
export default function BalanceInPerson() {
  const { t, locale } = usePage();
  const { booking, ours } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = { name: booking.other[locale], amount: formatMoney(balanceOf(booking), { exact: true }), part: formatMoney(ours, { exact: true }) };
  return (
    <Question booking={booking} title={t("booking.taken.title", words)} refusal={answer && "refusal" in answer ? answer.refusal : null}>
      <p>{t("booking.taken.text", words)}</p>
      {ours > 0 ? <p>{t("booking.taken.part", words)}</p> : null}
      <MoveForm booking={booking} button={t("booking.taken.button", words)} back={t("booking.accept.back")} />
    </Question>
  );
}
