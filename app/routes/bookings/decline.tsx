import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { MoveForm } from "~/ui/booking/move-form";
import { Question } from "~/ui/booking/question";
import { ReasonFields } from "~/ui/booking/reason-fields";
import { usePage } from "~/ui/page";
import { answerMove } from "./move-form.server";
import { openQuestion, summaryOf } from "./open-booking.server";
import { reasonForm } from "./reason-form.server";

export const handle = { policy: "either" as const };

export const loader = async ({ params, context }: LoaderFunctionArgs) => ({ booking: summaryOf(await openQuestion(context, params.booking, "artisan", "decline")) });

export async function action({ params, context }: ActionFunctionArgs) {
  const open = await openQuestion(context, params.booking, "artisan", "decline");
  const form = readForm(context, reasonForm);
  return form.ok ? answerMove(context, open, { event: "decline", actor: "artisan", ...form.value }) : form.response;
}

export default function Decline() {
  const { t, locale } = usePage();
  const { booking } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const name = booking.other[locale];
  return (
    <Question booking={booking} title={t("booking.decline.title")} refusal={answer && "refusal" in answer ? answer.refusal : null} form={answer?.form}>
      <p>{t(booking.pays === "online" ? "booking.decline.text" : "booking.decline.inPerson", { name })}</p>
      <MoveForm booking={booking} button={t("booking.decline.button")} back={t("booking.accept.back")}>
        <ReasonFields form={answer?.form} name={name} />
      </MoveForm>
    </Question>
  );
}
