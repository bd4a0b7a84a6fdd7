/** A stretch of a local day, "HH:MM" to "HH:MM"; the end may be "24:00". */
export interface Span {
  from: string;
  to: string;
}

/** A day whose hours differ from its weekday's: no spans means closed. */
export interface DayException {
  date: string;
  spans: Span[];
  reason: string;
}

/** When an artisan works and what a booking must respect. Hours are wall-clock times in `zone`. */
export interface AvailabilityRules {
  zone: string;
  /** Monday first, seven lists. */
  week: Span[][];
  exceptions: DayException[];
  /** Least time between booking and start. */
  noticeMinutes: number;
  /** How far ahead one may book. */
  windowDays: number;
  /** Free time kept before and after each visit. */
  beforeMinutes: number;
  afterMinutes: number;
  /** Most visits on one local day. */
  dailyCap: number;
  /** Visits start on multiples of this after local midnight. */
  stepMinutes: number;
  paused: boolean;
  /** Set while the artisan's account is suspended. */
  suspended?: boolean;
  mode: "instant" | "request";
}
