import { expect, test } from "vitest";
import { days, hours, minutes } from "../time/instant";
import { expiryAfter, isRenewalDue, sessionTerms } from "./session-terms";

const at = Date.UTC(2026, 10, 1);
const own = sessionTerms({ staff: false, sharedPhone: false }, 7);
const staff = sessionTerms({ staff: true, sharedPhone: false }, 7);
const shared = sessionTerms({ staff: false, sharedPhone: true }, 7);

test("a session lasts 7 days after it was last used and 90 days in all", () => {
  expect(expiryAfter(at, at, own)).toBe(at + days(7));
  expect(expiryAfter(at, at + days(89), own)).toBe(at + days(90));
});

test("staff are signed out after 30 minutes without use and after 8 hours", () => {
  expect(expiryAfter(at, at, staff)).toBe(at + minutes(30));
  expect(expiryAfter(at, at + hours(7.9), staff)).toBe(at + hours(8));
});

test("a shared phone is signed out after 30 minutes without use and after 4 hours", () => {
  expect(expiryAfter(at, at, shared)).toBe(at + minutes(30));
  expect(expiryAfter(at, at + hours(4), shared)).toBe(at + hours(4));
});

test("using a session writes at most once an hour, and often enough that staff never lose more than a minute", () => {
  expect(isRenewalDue(at, at + minutes(59), own)).toBe(false);
  expect(isRenewalDue(at, at + hours(1), own)).toBe(true);
  expect(isRenewalDue(at, at + minutes(1), staff)).toBe(true);
});
