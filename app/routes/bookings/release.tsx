import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readForm } from "~/http/form.server";
import { MoveForm } from "~/ui/booking/move-form";
import { Question } from "~/ui/booking/question";
import { usePage } from "~/ui/page";
import { answerMove, seenVersion } from "./move-form.server";
import { openQuestion, summaryOf } from "./open-booking.server";

export const handle = { policy: "customer" as const };

export const loader = async ({ params, context }: LoaderFunctionArgs) => ({ booking: summaryOf(await openQuestion(context, params.booking, "customer", "give_up")) });

export async function action({ params, context }: ActionFunctionArgs) {
  const open = await openQuestion(context, params.booking, "customer", "give_up");
  const form = readForm(context, z.object(seenVersion));
  return form.ok ? answerMove(context, open, { event: "give_up", actor: "customer", version: form.value.version }) : form.response;
}

export default function Release() {
  const { t } = usePage();
  const { booking } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Question booking={booking} title={t("booking.release.title")} refusal={answer && "refusal" in answer ? answer.refusal : null}>
      <p>{t("booking.release.text")}</p>
      <MoveForm booking={booking} button={t("booking.release.button")} back={t("booking.release.keep")} />
    </Question>
  );
}
