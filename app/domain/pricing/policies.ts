import { WHOLE, type BasisPoints } from "../money";
import { hours, type Millis } from "../time/instant";

export const POLICY_NAMES = ["flexible", "moderate", "strict"] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

/** Until so many hours before the start, that moment included, this share comes back. After the last step nothing does. */
export interface PolicyStep {
  hoursBefore: number;
  bps: BasisPoints;
}

const ALL = WHOLE;
const HALF = WHOLE / 2;

/** What a customer who cancels gets back, chosen by the artisan and frozen on the booking. */
export const POLICIES: Readonly<Record<PolicyName, readonly PolicyStep[]>> = {
  flexible: [
    { hoursBefore: 24, bps: ALL },
    { hoursBefore: 0, bps: HALF },
  ],
  moderate: [
    { hoursBefore: 48, bps: ALL },
    { hoursBefore: 24, bps: HALF },
  ],
  strict: [
    { hoursBefore: 7 * 24, bps: ALL },
    { hoursBefore: 48, bps: HALF },
  ],
};

/** Whatever the policy, everything comes back this long after booking, the last moment included ... */
export const SECOND_THOUGHTS: Millis = hours(1);
/** ... when the start was further away than this at the moment of booking. */
export const SECOND_THOUGHTS_AHEAD: Millis = hours(48);
