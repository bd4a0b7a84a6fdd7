import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { RequestContext } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import { forbidden } from "~/http/responses.server";
import { MoveForm } from "~/ui/booking/move-form";
import { Question } from "~/ui/booking/question";
import { usePage } from "~/ui/page";
import { answerMove, seenVersion } from "./move-form.server";
import { openQuestion, summaryOf } from "./open-booking.server";

export const handle = { policy: "either" as const, underTerms: true };

/** The artisan closes his visits; while he is away his customer does. */
async function openCompletion(context: RequestContext, id: string | undefined) {
  const open = await openQuestion(context, id, null, "complete");
  if (open.relation === "customer" && !open.row.artisanSuspended) throw forbidden();
  return open;
}

export const loader = async ({ params, context }: LoaderFunctionArgs) => ({ booking: summaryOf(await openCompletion(context, params.booking)) });

export async function action({ params, context }: ActionFunctionArgs) {
  const open = await openCompletion(context, params.booking);
  const form = readForm(context, z.object(seenVersion));
  return form.ok ? answerMove(context, open, { event: "complete", actor: open.relation, version: form.value.version }) : form.response;
}

export default function Completion() {
  const { t, locale } = usePage();
  const { booking } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Question booking={booking} title={t("booking.complete.title")} refusal={answer && "refusal" in answer ? answer.refusal : null}>
      <p>{t(booking.relation === "customer" && booking.pays === "online" ? "booking.complete.unseen" : "booking.complete.text", { name: booking.other[locale] })}</p>
      <MoveForm booking={booking} button={t("booking.complete.button")} back={t("booking.accept.back")} />
    </Question>
  );
}
