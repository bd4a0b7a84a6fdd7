import type { HistoryLine } from "./booking";

/** What a line of the history says: the message `booking.happened.<word>`. */
export type Happened = "placed" | "paid_request" | "paid" | "promised_request" | "promised" | "lost" | "given_up" | "expired" | "accepted" | "declined" | "unanswered" | "cancelled_by_customer" | "cancelled_by_artisan" | "called_off" | "completed" | "completed_by_customer" | "completed_alone" | "confirmed_by_customer" | "balance_paid" | "balance_taken";

const BY_EVENT: Readonly<Record<string, Happened>> = { place: "placed", lose: "lost", give_up: "given_up", call_off: "called_off", accept: "accepted", decline: "declined", pay_balance: "balance_paid", take_balance: "balance_taken" };

const COMPLETED: Readonly<Partial<Record<HistoryLine["actor"], Happened>>> = { clock: "completed_alone", customer: "completed_by_customer" };

/** What happened to a booking, from one line of its history. */
export function happened({ event, actor, to }: Pick<HistoryLine, "event" | "actor" | "to">): Happened {
  if (event === "pay") return to === "requested" ? "paid_request" : "paid";
  if (event === "promise") return to === "requested" ? "promised_request" : "promised";
  if (event === "cancel") return actor === "artisan" ? "cancelled_by_artisan" : "cancelled_by_customer";
  if (event === "confirm") return "confirmed_by_customer";
  if (to === "completed") return COMPLETED[actor] ?? "completed";
  if (event === "expire") return to === "unanswered" ? "unanswered" : "expired";
  return BY_EVENT[event] ?? "placed";
}
