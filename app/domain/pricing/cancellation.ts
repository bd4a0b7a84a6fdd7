import { shareForCustomer, WHOLE, type BasisPoints, type Paise } from "../money";
import { hours, type Millis } from "../time/instant";
import { POLICIES, SECOND_THOUGHTS, SECOND_THOUGHTS_AHEAD, type PolicyName } from "./policies";

export type { PolicyName };

/** Why a refund is what it is; pages and mails have a sentence for each. */
export type RefundRule = "artisan" | "platform" | "artisan_away" | "not_accepted" | "first_hour" | "all" | "half" | "none" | "after_start";

export interface Refund {
  amount: Paise;
  rule: RefundRule;
  /** How much of it is of the balance; absent where none was paid. */
  ofBalance?: Paise | undefined;
}

/** A refund that holds up to a moment, that moment included; the last step has no end. */
export interface RefundStep extends Refund {
  until: Millis | null;
}

/** The terms frozen on a booking that decide a refund. */
export interface RefundTerms {
  policy: PolicyName;
  /** What was paid with the order. */
  total: Paise;
  /** What was paid after it, by an order of its own; absent is nothing. */
  balance?: Paise;
  start: Millis;
  placedAt: Millis;
}

/**
 * Who ended the booking: the customer; the artisan, who cancelled or declined;
 * or the platform, for a request unanswered or a time lost. Only a customer's own change of mind costs him anything.
 */
export type EndedBy = "customer" | "artisan" | "platform";

/** What a customer who cancels a confirmed booking gets back, as steps in order of time. Steps that ended before the booking are left out. */
export function refundSteps(terms: RefundTerms): RefundStep[] {
  const steps: Step[] = [...POLICIES[terms.policy].map(({ hoursBefore, bps }) => ({ until: terms.start - hours(hoursBefore), bps })), ...secondThoughts(terms)];
  const overtaken = ({ until, bps }: Step, index: number): boolean => steps.some((other, at) => other.bps >= bps && (other.until > until || (other.until === until && (other.bps > bps || at < index))));
  const lasting = steps.filter((step, index) => step.until >= terms.placedAt && !overtaken(step, index));
  const dated = lasting.sort((a, b) => a.until - b.until).map(({ until, bps }) => ({ until, ...backOf(terms, bps), rule: ruleOf(terms, until, bps) }));
  const nothingBefore: RefundStep[] = (dated.at(-1)?.until ?? 0) < terms.start ? [{ until: terms.start, ...backOf(terms, 0), rule: "none" }] : [];
  return [...dated, ...nothingBefore, { until: null, ...backOf(terms, 0), rule: "after_start" }];
}

/** What comes back, in paise, and by which rule, if the booking ends at `now`. `accepted` is false while a request waits for its answer. Who leaves because the artisan is suspended has not changed his mind. */
export function refundFor({ now, by, accepted, artisanSuspended = false, ...terms }: RefundTerms & { now: Millis; by: EndedBy; accepted: boolean; artisanSuspended?: boolean }): Refund {
  const all = backOf(terms, WHOLE);
  if (by !== "customer") return { ...all, rule: by };
  if (artisanSuspended) return { ...all, rule: "artisan_away" };
  if (!accepted) return { ...all, rule: "not_accepted" };
  const { until: _until, ...step } = refundSteps(terms).find(({ until }) => until === null || now <= until) ?? { until: null, ...backOf(terms, 0), rule: "after_start" as const };
  return step;
}

/** The share of each order that comes back, and their sum. */
function backOf({ total, balance }: RefundTerms, bps: BasisPoints): Pick<Refund, "amount" | "ofBalance"> {
  const first = shareForCustomer(total, bps);
  if (balance === undefined) return { amount: first };
  const ofBalance = shareForCustomer(balance, bps);
  return { amount: first + ofBalance, ofBalance };
}

type Step = { until: Millis; bps: BasisPoints };

const secondThoughts = ({ start, placedAt }: RefundTerms): Step[] => (start - placedAt > SECOND_THOUGHTS_AHEAD ? [{ until: placedAt + SECOND_THOUGHTS, bps: WHOLE }] : []);

function ruleOf(terms: RefundTerms, until: Millis, bps: BasisPoints): RefundRule {
  if (bps < WHOLE) return "half";
  return secondThoughts(terms).some((step) => step.until === until) ? "first_hour" : "all";
}
