import type { Paise } from "~/domain/money";
import { approvalLimitAt } from "~/domain/payment/approval-limit";
import { askRefund as ask, type RefundRequest } from "~/domain/payment/refund-request";
import { endedWithMoney, refundRoom, type RefundReason } from "~/domain/payment/staff-refund";
import { refuse, type Outcome, type RefusalCode } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findBooking } from "~/models/booking.server";
import { findOrders } from "~/models/payment.server";
import { viewBooking } from "~/services/booking/view-booking.server";
import { changeRequests } from "./change-requests.server";
import { carryOutRefund } from "./carry-out-refund.server";
import { mayJudge } from "./may-judge.server";

interface AskRefund {
  booking: string;
  /** The id of the form that asks: sent twice it is one refund. */
  id: string;
  /** Id of the member of staff. */
  by: string;
  amount: Paise;
  reason: RefundReason;
  words: string;
  now: Millis;
}

/**
 * Gives part of an ended booking's money back, in paise, or asks a second member for it where it is much. "approved": it is about to be carried out. Refuses with not_found, not_on_yourself for a party
 * of the booking, not_in_this_state while it runs, more_than_captured, busy.
 */
export async function askRefund({ booking: id, now, ...wanted }: AskRefund): Promise<Outcome<{ request: RefundRequest["state"] }>> {
  const booking = await findBooking(id);
  if (!booking) return refuse("not_found");
  const allowed = await mayJudge(booking, wanted.by);
  if (!allowed.ok) return allowed;
  if (!endedWithMoney(viewBooking(booking, now).state)) return refuse("not_in_this_state");
  const done = await changeRequests({
    booking: id,
    decide: async ({ requests }) => {
      const orders = Object.values(await findOrders(id));
      return ask(requests, { ...wanted, at: now }, { left: refundRoom(orders)?.left ?? 0, alone: approvalLimitAt(now) });
    },
    recorded: { action: "booking.refund_asked", actor: wanted.by },
  });
  if (!done.ok || done.request.state === "open") return done.ok ? { ok: true, request: "open" } : done;
  const failure = await carryOutNow({ booking: id, request: wanted.id, now });
  if (failure === "later") return { ok: true, request: "approved" };
  return failure ? refuse(failure) : { ok: true, request: "done" };
}

/** Carries out at once what its outbox would a moment later. "later": it cannot be done just now, and is done there. */
export const carryOutNow = (what: Parameters<typeof carryOutRefund>[0]): Promise<RefusalCode | "later" | null> => carryOutRefund(what).catch(() => "later");
