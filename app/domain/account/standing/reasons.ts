/** Why a person is warned or suspended. Each is the key of a sentence that the person reads, `standing.reason.<code>`. */
export const STANDING_REASONS = ["fraud", "fake_reviews", "abuse", "no_shows", "false_identity", "unsafe", "other"] as const;
export type StandingReason = (typeof STANDING_REASONS)[number];

/** Reasons that need no warning first: somebody else's safety does not wait. */
const URGENT: ReadonlySet<StandingReason> = new Set(["unsafe"]);

export const isUrgent = (reason: StandingReason): boolean => URGENT.has(reason);

/** Whether a reason says enough by its own sentence; the others need staff's own words. */
export const speaksForItself = (reason: StandingReason): boolean => reason !== "other";
