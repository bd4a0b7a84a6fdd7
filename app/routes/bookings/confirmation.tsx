import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "~/http/form.server";
import { MoveForm } from "~/ui/booking/move-form";
import { Question } from "~/ui/booking/question";
import { usePage } from "~/ui/page";
import { answerMove, seenVersion } from "./move-form.server";
import { openQuestion, summaryOf } from "./open-booking.server";

export const handle = { policy: "either" as const };

export const loader = async ({ params, context }: LoaderFunctionArgs) => ({ booking: summaryOf(await openQuestion(context, params.booking, "customer", "confirm")) });

export async function action({ params, context }: ActionFunctionArgs) {
  const open = await openQuestion(context, params.booking, "customer", "confirm");
  const form = readForm(context, z.object(seenVersion));
  return form.ok ? answerMove(context, open, { event: "confirm", actor: "customer", version: form.value.version }) : form.response;
}

/** The customer says that all went well, and the artisan's money is let go before its time. */
export default function Confirmation() {
  const { t, locale } = usePage();
  const { booking } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Question booking={booking} title={t("booking.confirm.title")} refusal={answer && "refusal" in answer ? answer.refusal : null}>
      <p>{t("booking.confirm.text", { name: booking.other[locale] })}</p>
      <MoveForm booking={booking} button={t("booking.confirm.button")} back={t("booking.accept.back")} />
    </Question>
  );
}
