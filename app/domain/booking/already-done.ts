import type { Actor, Booking } from "./booking";
import type { BookingEvent } from "./process";

/** Whether this is the step that led to where a booking stands, or one made there since: whoever asks for it again gets what he wanted. */
export function alreadyDone({ history }: Pick<Booking, "history">, event: BookingEvent, actor: Actor): boolean {
  const arrived = history.findLastIndex(({ from, to }) => from !== to);
  return arrived >= 0 && history.slice(arrived).some((line) => line.event === event && line.actor === actor);
}
