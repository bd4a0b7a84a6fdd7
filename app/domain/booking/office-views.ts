import type { BookingState } from "./states";

/** The saved filters of the back office, in the order of their links. */
export const OFFICE_VIEWS = ["all", "requested", "unpaid", "coming", "done", "ended"] as const;
export type OfficeView = (typeof OFFICE_VIEWS)[number];

/** The states each saved filter shows; null is all of them. */
export const VIEW_STATES: Readonly<Record<OfficeView, readonly BookingState[] | null>> = {
  all: null,
  requested: ["requested"],
  unpaid: ["awaiting_payment"],
  coming: ["confirmed"],
  done: ["completed"],
  ended: ["cancelled", "declined", "unanswered", "lost"],
};
