import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "~/http/form.server";
import { BookingFacts } from "~/ui/booking/booking-facts";
import { MoveForm } from "~/ui/booking/move-form";
import { Question } from "~/ui/booking/question";
import { usePage } from "~/ui/page";
import { answerMove, seenVersion } from "./move-form.server";
import { openQuestion, summaryOf } from "./open-booking.server";

export const handle = { policy: "either" as const, underTerms: true };

export const loader = async ({ params, context }: LoaderFunctionArgs) => ({ booking: summaryOf(await openQuestion(context, params.booking, "artisan", "accept")) });

export async function action({ params, context }: ActionFunctionArgs) {
  const open = await openQuestion(context, params.booking, "artisan", "accept");
  const form = readForm(context, z.object(seenVersion));
  return form.ok ? answerMove(context, open, { event: "accept", actor: "artisan", version: form.value.version }) : form.response;
}

export default function Acceptance() {
  const { t, locale } = usePage();
  const { booking } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Question booking={booking} title={t("booking.accept.title")} refusal={answer && "refusal" in answer ? answer.refusal : null}>
      <p>{t(booking.address ? "booking.accept.text" : "booking.accept.textNoHome", { name: booking.other[locale] })}</p>
      <MoveForm booking={booking} button={t("booking.accept.button")} back={t("booking.accept.back")} />
      <BookingFacts booking={booking} />
    </Question>
  );
}
