import { expect, test } from "vitest";
import { hours } from "../time/instant";
import { payoutsRestUntil } from "./payout-rest";

test("payouts rest for 24 hours after an address was changed, and no longer", () => {
  const at = Date.UTC(2026, 10, 1);
  expect(payoutsRestUntil(at, at)).toBe(at + hours(24));
  expect(payoutsRestUntil(at, at + hours(24) - 1)).toBe(at + hours(24));
  expect(payoutsRestUntil(at, at + hours(24))).toBeNull();
});

test("payouts do not rest where no address was ever changed", () => {
  expect(payoutsRestUntil(null, 0)).toBeNull();
  expect(payoutsRestUntil(undefined, 0)).toBeNull();
});
