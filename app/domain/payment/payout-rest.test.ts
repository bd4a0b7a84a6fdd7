import { expect, test } from "vitest";
import { hours } from "../time/instant";
import { payoutRest, payoutsRestUntil } from "./payout-rest";

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

test("a change of the bank lets payouts rest as one of an address does, and of both the one that ends later counts", () => {
  const at = Date.UTC(2026, 10, 1);
  expect(payoutRest({ bankChangedAt: at, contactChangedAt: null }, at + 1)).toEqual({ why: "bank", until: at + hours(24) });
  expect(payoutRest({ bankChangedAt: null, contactChangedAt: at }, at + 1)).toEqual({ why: "contact", until: at + hours(24) });
  expect(payoutRest({ bankChangedAt: at, contactChangedAt: at + hours(3) }, at + hours(4))).toEqual({ why: "contact", until: at + hours(27) });
  expect(payoutRest({ bankChangedAt: at + hours(3), contactChangedAt: at }, at + hours(4))).toEqual({ why: "bank", until: at + hours(27) });
  expect(payoutRest({ bankChangedAt: at, contactChangedAt: undefined }, at + hours(24))).toBeNull();
});
