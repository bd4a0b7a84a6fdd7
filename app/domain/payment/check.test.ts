import { expect, test } from "vitest";
import { checkFound } from "./check";

const at = 1_000_000;

test("a page says what was found, or that nobody answered, until money came; nothing of an order opened later", () => {
  const found = (state: "unpaid" | "failed" | "confirming" | "paid" | "partly_refunded" | "refunded", answered = true, since = at) => checkFound({ at, answered }, { state, since })?.found ?? null;
  expect(["unpaid", "failed", "confirming"].map((state) => found(state as "unpaid"))).toEqual(["nothing", "nothing", "waiting"]);
  expect(found("unpaid", false)).toBe("silent");
  for (const state of ["paid", "partly_refunded", "refunded"] as const) expect([found(state), found(state, false)]).toEqual([null, null]);
  expect([found("unpaid", true, at + 1), checkFound(null, { state: "unpaid", since: at })]).toEqual([null, null]);
});
