import { expect, test } from "vitest";
import { formOfNeed, takesBank, takesDetails, toldPayeeState } from "./payee-state";

test("an artisan is told to begin, to add his bank, to wait, to put something right, or that all is well", () => {
  expect(toldPayeeState(null)).toBe("none");
  expect(toldPayeeState({ state: "none", bankLastFour: null })).toBe("none");
  expect(toldPayeeState({ state: "created", bankLastFour: null })).toBe("bank");
  expect(toldPayeeState({ state: "created", bankLastFour: "5012" })).toBe("under_review");
  for (const state of ["under_review", "needs_more", "active", "suspended"] as const) expect(toldPayeeState({ state, bankLastFour: "5012" })).toBe(state);
});

test("what is wrong with the bank is put right in its form, all else in the other", () => {
  expect(["bank", "bank.holder", "bank.ifsc"].map(formOfNeed)).toEqual(["bank", "bank", "bank"]);
  expect(["pan", "legalName", "address.pin", "anything"].map(formOfNeed)).toEqual(["details", "details", "details", "details"]);
});

test("details are given first and where more is asked for, a bank account once there is an account", () => {
  const all = ["none", "bank", "under_review", "needs_more", "active", "suspended"] as const;
  expect(all.filter(takesDetails)).toEqual(["none", "needs_more"]);
  expect(all.filter(takesBank)).toEqual(["bank", "under_review", "needs_more", "active", "suspended"]);
});
