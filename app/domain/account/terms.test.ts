import { expect, test } from "vitest";
import { changesSince, isOldTerms, TERMS_CHANGES, TERMS_VERSION } from "./terms";

test("whoever accepted an older version is asked, with everything that came since; the newest and a newer one ask nothing", () => {
  expect([isOldTerms("2026-11"), changesSince("2026-11")]).toEqual([true, [...TERMS_CHANGES]]);
  expect([isOldTerms(""), changesSince("")]).toEqual([true, [...TERMS_CHANGES]]);
  expect([isOldTerms(TERMS_VERSION), changesSince(TERMS_VERSION)]).toEqual([false, []]);
  expect([isOldTerms("2099-01"), changesSince("2099-01")]).toEqual([false, []]);
});

test("versions are dates that sort, each later than the one before", () => {
  const all = ["2026-11", ...TERMS_CHANGES];
  expect(all).toEqual([...new Set(all)].sort());
  for (const version of all) expect(version).toMatch(/^\d{4}-\d\d(-\d\d)?$/);
});
