import { expect, test } from "vitest";
import { minutes } from "../time/instant";
import { isProofFresh } from "./fresh-proof";

test("a proof counts for less than five minutes", () => {
  const at = Date.UTC(2026, 10, 1);
  expect(isProofFresh(at, at)).toBe(true);
  expect(isProofFresh(at, at + minutes(5) - 1)).toBe(true);
  expect(isProofFresh(at, at + minutes(5))).toBe(false);
  expect(isProofFresh(at, at + minutes(5) + 1)).toBe(false);
});
