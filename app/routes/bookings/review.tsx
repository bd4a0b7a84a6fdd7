import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LONGEST_REVIEW, STARS } from "~/domain/review/review";
import { readForm } from "~/http/form.server";
import { redirectTo } from "~/http/responses.server";
import { findReviewOf } from "~/models/review.server";
import { paths } from "~/paths";
import { writeReview } from "~/services/review/write-review.server";
import { ReviewPage } from "~/ui/booking/review-page";
import { openAsCustomer } from "./open-as-customer.server";
import { summaryOf } from "./open-booking.server";

export const handle = { policy: "customer" as const };

const words = z.object({
  stars: z.string({ error: "form.choose" }).transform(Number).pipe(z.literal(STARS, { error: "form.choose" })),
  text: z.string().transform((text) => text.replace(/\r\n/g, "\n").trim()).pipe(z.string().max(LONGEST_REVIEW, { error: "booking.review.long" })).optional().default(""),
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  const open = await openAsCustomer(context, params.booking);
  if (open.row.state !== "completed" && context.form === null) throw redirectTo(context, paths.booking({ booking: open.row._id }));
  const written = await findReviewOf(open.row._id);
  return { booking: summaryOf(open), written: written && { stars: written.stars, text: written.text, signature: written.signature } };
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { row } = await openAsCustomer(context, params.booking);
  const form = readForm(context, words);
  if (!form.ok) return form.response;
  const written = await writeReview({ booking: row._id, customer: row.customer, ...form.value, now: context.now });
  return written.ok ? redirectTo(context, paths.booking({ booking: row._id })) : data({ form: null, refusal: written.code }, { status: 409 });
}

export default function Review() {
  const answer = useActionData<typeof action>();
  return <ReviewPage {...useLoaderData<typeof loader>()} form={answer?.form} refusal={answer && "refusal" in answer ? answer.refusal : null} />;
}
