import { shareForCustomer, WHOLE, type BasisPoints, type Paise } from "../money";
import { hours, type Millis } from "../time/instant";
import { POLICIES, SECOND_THOUGHTS, SECOND_THOUGHTS_AHEAD, type PolicyName } from "./policies";

export type { PolicyName };

/** Why a refund is what it is; pages and mails have a sentence for each. */
export type RefundRule = "artisan" | "platform" | "artisan_away" | "not_accepted" | "first_hour" | "all" | "half" | "none" | "after_start";

export interface Refund {
  amount: Paise;
  rule: RefundRule;
}

/** A refund that holds up to a moment, that moment included; the last step has no end. */
export interface RefundStep extends Refund {
  until: Millis | null;
}

/** The terms frozen on a booking that decide a refund. */
export interface RefundTerms {
  policy: PolicyName;
  total: Paise;
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
  const dated = lasting.sort((a, b) => a.until - b.until).map(({ until, bps }) => ({ until, amount: shareForCustomer(terms.total, bps), rule: ruleOf(terms, until, bps) }));
  const nothingBefore: RefundStep[] = (dated.at(-1)?.until ?? 0) < terms.start ? [{ until: terms.start, amount: 0, rule: "none" }] : [];
  return [...dated, ...nothingBefore, { until: null, amount: 0, rule: "after_start" }];
}

/** What comes back, in paise, and by which rule, if the booking ends at `now`. `accepted` is false while a request waits for its answer. Who leaves because the artisan is suspended has not changed his mind. */
export function refundFor({ now, by, accepted, artisanSuspended = false, ...terms }: RefundTerms & { now: Millis; by: EndedBy; accepted: boolean; artisanSuspended?: boolean }): Refund {
  if (by !== "customer") return { amount: terms.total, rule: by };
  if (artisanSuspended) return { amount: terms.total, rule: "artisan_away" };
  if (!accepted) return { amount: terms.total, rule: "not_accepted" };
  const step = refundSteps(terms).find(({ until }) => until === null || now <= until);
  return step ? { amount: step.amount, rule: step.rule } : { amount: 0, rule: "after_start" };
}

type Step = { until: Millis; bps: BasisPoints };

const secondThoughts = ({ start, placedAt }: RefundTerms): Step[] => (start - placedAt > SECOND_THOUGHTS_AHEAD ? [{ until: placedAt + SECOND_THOUGHTS, bps: WHOLE }] : []);

function ruleOf(terms: RefundTerms, until: Millis, bps: BasisPoints): RefundRule {
  if (bps < WHOLE) return "half";
  return secondThoughts(terms).some((step) => step.until === until) ? "first_hour" : "all";
}
