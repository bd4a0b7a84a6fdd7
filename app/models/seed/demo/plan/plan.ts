import type { Place } from "~/domain/booking/states";
import type { Millis } from "~/domain/time/instant";
import type { LocalDate } from "~/domain/time/zone";

/**
 * How a booking's life goes. `kept` is paid, accepted and served, as far as time has come; `asked` waits for its answer;
 * `held` is not paid yet; `overtaken` is paid after somebody else took the time.
 */
export type LifeKind = "kept" | "asked" | "held" | "given_up" | "lapsed" | "declined" | "unanswered" | "withdrawn" | "cancelled" | "let_down" | "overtaken";

/** Lives in which the artisan is asked first. */
export const ASKING: ReadonlySet<LifeKind> = new Set(["asked", "declined", "unanswered", "withdrawn"]);

/** Lives in which the time is held and not paid in time: only where one pays online. */
export const UNPAID: ReadonlySet<LifeKind> = new Set(["held", "given_up", "lapsed", "overtaken"]);

/** A booking that is to be made. */
export interface Plan {
  /** Feeds every choice and the ids. */
  seed: string;
  kind: LifeKind;
  /** Number of the artisan. */
  artisan: number;
  /** Number of the customer; null takes one who lives near enough. */
  customer: number | null;
  /** Key of the service; null takes any. */
  service: string | null;
  place: Place | null;
  placedAt: Millis;
  /** The first and last date on which the visit may be. */
  from: LocalDate;
  to: LocalDate;
  /** The visit begins later than this. */
  after: Millis;
  /** Exactly this start, when somebody else wanted it first. */
  start: Millis | null;
  /** Whether it is reviewed once completed; null leaves it to chance. */
  review: boolean | null;
}

/** A plan in which only what matters is said. */
export const makePlan = (said: Pick<Plan, "seed" | "kind" | "artisan" | "placedAt" | "from" | "to"> & Partial<Plan>): Plan => ({
  customer: null,
  service: null,
  place: null,
  after: 0,
  start: null,
  review: null,
  ...said,
});
