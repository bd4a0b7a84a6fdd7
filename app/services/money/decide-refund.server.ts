import { decideRefund as decide } from "~/domain/payment/refund-request";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findBooking } from "~/models/booking.server";
import { findRowOfRequest } from "~/models/refund-request.server";
import { carryOutNow } from "./ask-refund.server";
import { changeRequests } from "./change-requests.server";
import { mayJudge } from "./may-judge.server";

interface DecideRefund {
  request: string;
  /** Id of the second member. */
  by: string;
  yes: boolean;
  /** What he says to a no. */
  answer: string;
  now: Millis;
}

/**
 * A second member approves or refuses a refund; an approved one is carried out. Two who approve at once make one refund.
 * Refuses with not_found, not_on_yourself, second_colleague for whoever asked, reason_needed, changed_meanwhile, more_than_captured when the money went elsewhere since, busy.
 */
export async function decideRefund({ request: id, by, yes, answer, now }: DecideRefund): Promise<Outcome<{ booking: string }>> {
  const row = await findRowOfRequest(id);
  const booking = row && (await findBooking(row._id));
  if (!booking) return refuse("not_found");
  const allowed = await mayJudge(booking, by);
  if (!allowed.ok) return allowed;
  const done = await changeRequests({
    booking: booking._id,
    decide: async ({ requests }) => decide(requests, { id, by, yes, answer, at: now }),
    recorded: { action: yes ? "booking.refund_approved" : "booking.refund_refused", actor: by },
  });
  if (!done.ok) return done;
  const failure = yes ? await carryOutNow({ booking: booking._id, request: id, now }) : null;
  return failure && failure !== "later" ? refuse(failure) : { ok: true, booking: booking._id };
}
