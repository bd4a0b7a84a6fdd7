import { expect, test } from "vitest";
import { chooseTier, climb, isFree, type TierStanding } from "../artisan/tier-change";
import { days, type Millis } from "../time/instant";
import { lackingFor, milestonesAt, tiersAbove, type Deeds } from "./milestones";
import { commissionAt, monthsLater } from "./rates";

const JOINED: Millis = Date.UTC(2026, 0, 31, 6);
const FREE_ENDS = monthsLater(JOINED, 3);
const NOW = JOINED + days(200);
const { professional, premium } = milestonesAt(NOW);
const enough: Deeds = { visits: 20, rating: { count: 5, sum: 23 }, calledOff: 0 };
const starter: TierStanding = { tier: "starter", joinedAt: JOINED };
const staff = { by: "s1", now: NOW };

test("a milestone is reached at its very numbers, and one less of any is named", () => {
  expect(lackingFor(professional, enough)).toEqual([]);
  expect(lackingFor(professional, { ...enough, visits: 19 })).toEqual(["visits"]);
  expect(lackingFor(professional, { ...enough, rating: { count: 4, sum: 20 } })).toEqual(["reviews"]);
  expect(lackingFor(professional, { ...enough, rating: { count: 10, sum: 45 } })).toEqual([]);
  expect(lackingFor(professional, { ...enough, rating: { count: 10, sum: 44 } })).toEqual(["rating"]);
  expect(lackingFor(professional, { ...enough, calledOff: 1 })).toEqual(["quiet"]);
  expect(lackingFor(professional, { visits: 0, rating: { count: 0, sum: 0 }, calledOff: 2 })).toEqual(["visits", "reviews", "rating", "quiet"]);
});

test("premium asks for more than professional in everything", () => {
  for (const name of ["visits", "within", "tenths", "reviews", "quiet"] as const) expect([name, premium[name] > professional[name]]).toEqual([name, true]);
  expect([tiersAbove("starter"), tiersAbove("professional"), tiersAbove("premium")]).toEqual([["professional", "premium"], ["premium"], []]);
});

test("a milestone raises a tier and never lowers it, never touches what staff set, and does the same once", () => {
  expect(climb(starter, "premium", NOW)).toEqual({ from: "starter", to: "premium", at: NOW, why: "milestone", by: null, pinned: false });
  expect(climb({ ...starter, tier: "premium" }, null, NOW)).toBeNull();
  expect(climb({ ...starter, tier: "premium" }, "premium", NOW)).toBeNull();
  expect(climb({ ...starter, tierPinned: true }, "premium", NOW)).toBeNull();
});

test("nobody loses a moment of his free months by a higher tier, and nobody gets one more by a lower tier", () => {
  const early = { by: "s1", now: FREE_ENDS - 1 };
  expect(isFree(starter, FREE_ENDS - 1)).toBe(true);
  expect([climb(starter, "professional", FREE_ENDS - 1), climb(starter, "professional", FREE_ENDS)?.to]).toEqual([null, "professional"]);
  expect(chooseTier(starter, "premium", early)).toEqual({ ok: false, code: "free_months" });
  expect(chooseTier(starter, "premium", { by: "s1", now: FREE_ENDS })).toMatchObject({ ok: true, change: { to: "premium" } });
  expect(chooseTier(starter, "starter", early)).toMatchObject({ ok: true, change: { from: "starter", to: "starter", pinned: true } });
  for (const back of [JOINED + days(20), FREE_ENDS - 1, FREE_ENDS, FREE_ENDS + days(300)]) {
    expect(chooseTier({ ...starter, tier: "premium" }, "starter", { by: "s1", now: back })).toMatchObject({ ok: true, change: { to: "starter" } });
    expect(commissionAt({ tier: "starter", joinedAt: JOINED, at: back }).commission).toBe(back < FREE_ENDS ? 0 : 1500);
  }
});

test("what staff set stays until they let it go by milestones again, from where it is", () => {
  const pinned: TierStanding = { ...starter, tier: "professional", tierPinned: true };
  expect(chooseTier(starter, "professional", staff)).toMatchObject({ change: { from: "starter", to: "professional", why: "staff", by: "s1", pinned: true } });
  expect(chooseTier(pinned, "professional", staff)).toEqual({ ok: true, change: null });
  expect(chooseTier({ ...pinned, tierPinned: false }, "professional", staff)).toMatchObject({ change: { from: "professional", to: "professional", pinned: true } });
  expect(chooseTier(pinned, "milestones", staff)).toMatchObject({ change: { from: "professional", to: "professional", pinned: false } });
  expect(chooseTier(starter, "milestones", staff)).toEqual({ ok: true, change: null });
});
