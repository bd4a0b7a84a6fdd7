import type { BookingState } from "~/domain/booking/states";
import { usePage } from "~/ui/page";
import { StateWord, type StateTone } from "~/ui/state-word";

const TONES: Record<BookingState, StateTone> = {
  awaiting_payment: "wait",
  requested: "wait",
  confirmed: "good",
  completed: "good",
  released: "none",
  expired: "none",
  declined: "bad",
  unanswered: "bad",
  cancelled: "bad",
  lost: "bad",
};

/** The state of a booking as a word with its edge. */
export function BookingStateWord({ state }: { state: BookingState }) {
  const { t } = usePage();
  return <StateWord tone={TONES[state]}>{t(`booking.state.${state}`)}</StateWord>;
}
