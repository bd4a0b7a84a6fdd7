import { expect, test } from "vitest";
import { days, hours, minutes, seconds, type Millis } from "../time/instant";
import { refundFor, refundSteps, type RefundTerms } from "./cancellation";
import { POLICY_NAMES, type PolicyName } from "./policies";

const START: Millis = Date.UTC(2026, 2, 12, 4, 30);
const TOTAL = 269_161;
const HALF = 134_581;

const booked = (policy: PolicyName, ahead: Millis): RefundTerms => ({ policy, total: TOTAL, start: START, placedAt: START - ahead });
const cancelled = (terms: RefundTerms, now: Millis) => refundFor({ ...terms, now, by: "customer", accepted: true });

/** The terms as written for people, kept apart from the code under test. */
function promised(terms: RefundTerms, now: Millis): number {
  const left = terms.start - now;
  if (left < 0) return 0;
  if (terms.start - terms.placedAt > hours(48) && now - terms.placedAt <= hours(1)) return TOTAL;
  if (terms.policy === "flexible") return left >= hours(24) ? TOTAL : HALF;
  if (terms.policy === "moderate") return left >= hours(48) ? TOTAL : left >= hours(24) ? HALF : 0;
  return left >= days(7) ? TOTAL : left >= hours(48) ? HALF : 0;
}

const BOUNDARIES: [policy: PolicyName, before: Millis, until: number, after: number][] = [
  ["flexible", hours(24), TOTAL, HALF],
  ["flexible", 0, HALF, 0],
  ["moderate", hours(48), TOTAL, HALF],
  ["moderate", hours(24), HALF, 0],
  ["moderate", 0, 0, 0],
  ["strict", days(7), TOTAL, HALF],
  ["strict", hours(48), HALF, 0],
  ["strict", 0, 0, 0],
];

test.each(BOUNDARIES)("under the %s policy the moment %i ms before the start still belongs to the customer", (policy, before, until, after) => {
  const terms = booked(policy, days(30));
  expect(cancelled(terms, START - before - seconds(1)).amount).toBe(until);
  expect(cancelled(terms, START - before).amount).toBe(until);
  expect(cancelled(terms, START - before + 1).amount).toBe(after);
  expect(cancelled(terms, START - before + seconds(1)).amount).toBe(after);
});

test.each(POLICY_NAMES)("everything comes back within an hour of booking under the %s policy when the start was over 48 hours away", (policy) => {
  const terms = booked(policy, hours(48) + seconds(1));
  expect(cancelled(terms, terms.placedAt + hours(1) - seconds(1))).toEqual({ amount: TOTAL, rule: policy === "flexible" ? "all" : "first_hour" });
  expect(cancelled(terms, terms.placedAt + hours(1)).amount).toBe(TOTAL);
  expect(cancelled(terms, terms.placedAt + hours(1) + seconds(1)).amount).toBe(promised(terms, terms.placedAt + hours(1) + seconds(1)));
});

test("second thoughts do not count when the start was 48 hours away or less", () => {
  const terms = booked("strict", hours(48));
  expect(cancelled(terms, terms.placedAt)).toEqual({ amount: HALF, rule: "half" });
  expect(cancelled(terms, terms.placedAt + seconds(1))).toEqual({ amount: 0, rule: "none" });
});

test("after the start a customer gets nothing by cancelling", () => {
  for (const policy of POLICY_NAMES) expect(cancelled(booked(policy, days(10)), START + 1)).toEqual({ amount: 0, rule: "after_start" });
});

test.each(["artisan", "platform"] as const)("when the %s ends a booking everything comes back at any moment", (by) => {
  for (const now of [START - days(9), START - 1, START, START + days(1)])
    for (const accepted of [true, false]) expect(refundFor({ ...booked("strict", days(10)), now, by, accepted })).toEqual({ amount: TOTAL, rule: by });
});

test("a request withdrawn before the artisan answered comes back whole", () => {
  expect(refundFor({ ...booked("strict", hours(5)), now: START - hours(4), by: "customer", accepted: false })).toEqual({ amount: TOTAL, rule: "not_accepted" });
});

test("who leaves because the artisan is suspended gets everything back at any moment, under every policy", () => {
  for (const policy of POLICY_NAMES)
    for (const accepted of [true, false])
      for (const now of [START - days(9), START - 1, START, START + 1, START + days(9)])
        expect(refundFor({ ...booked(policy, days(10)), now, by: "customer", accepted, artisanSuspended: true })).toEqual({ amount: TOTAL, rule: "artisan_away" });
});

const AHEAD: Millis[] = [minutes(30), hours(4), hours(24), hours(25), hours(48), hours(48) + 1, hours(48) + minutes(30), hours(49), days(3), days(7), days(7) + minutes(30), days(30)];

test.each(POLICY_NAMES)("the steps shown for the %s policy are the refund at every second looked at", (policy) => {
  for (const ahead of AHEAD) {
    const terms = booked(policy, ahead);
    const steps = refundSteps(terms);
    const edges = [terms.placedAt, terms.placedAt + hours(1), START, ...[0, 24, 48, 168].map((before) => START - hours(before))].flatMap((edge) => [-1000, -1, 0, 1, 1000].map((shift) => edge + shift));
    const sampled = Array.from({ length: 600 }, (_, index) => terms.placedAt + Math.floor((ahead / 550) * index));
    for (const now of [...edges, ...sampled].filter((moment) => moment >= terms.placedAt)) {
      const shown = steps.find(({ until }) => until === null || now <= until);
      expect({ now, ...cancelled(terms, now) }).toEqual({ now, amount: promised(terms, now), rule: shown?.rule });
      expect(shown?.amount).toBe(promised(terms, now));
    }
  }
});

test("steps come in order of time, never give more later, and end without a date", () => {
  for (const policy of POLICY_NAMES)
    for (const ahead of AHEAD) {
      const steps = refundSteps(booked(policy, ahead));
      expect(steps.at(-1)).toEqual({ until: null, amount: 0, rule: "after_start" });
      const dated = steps.slice(0, -1);
      for (const [index, step] of dated.entries()) {
        expect(step.until).toBeGreaterThan(dated[index - 1]?.until ?? 0);
        expect(step.amount).toBeLessThanOrEqual(dated[index - 1]?.amount ?? TOTAL);
      }
    }
});
