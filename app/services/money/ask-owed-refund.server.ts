import type { Paise } from "~/domain/money";
import { readReason } from "~/domain/booking/reason";
import { askRefund } from "~/domain/payment/refund-request";
import { refundRoom } from "~/domain/payment/staff-refund";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import { findOrders } from "~/models/payment.server";
import { changeRequests } from "./change-requests.server";

/**
 * Asks a second member for what goes back of a booking that one member called off, in paise: it is more than one may give back alone. Once, however often it is tried;
 * what the bank has given back since is not asked for. Throws where it is to be tried again.
 */
export async function askOwedRefund({ booking, amount, by, at }: { booking: BookingRow; amount: Paise; by: string; at: Millis }): Promise<void> {
  const { words } = readReason(booking.history.findLast(({ event }) => event === "call_off")?.reason ?? "");
  const done = await changeRequests({
    booking: booking._id,
    decide: async ({ requests }) => {
      const left = Math.min(amount, refundRoom(Object.values(await findOrders(booking._id)))?.left ?? 0);
      return askRefund(requests, { id: owedRequest(booking._id), amount: left, reason: "not_given", words, by, at, owed: true }, { left, alone: 0 });
    },
    recorded: { action: "booking.refund_asked", actor: by },
  });
  if (!done.ok && done.code !== "more_than_captured") throw new Error(`What a booking's customer gets back could not be asked for: ${done.code}`);
}

/** One booking is called off once. */
const owedRequest = (booking: string): string => `called-off-${booking}`;
