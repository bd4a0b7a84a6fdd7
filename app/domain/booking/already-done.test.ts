import { expect, test } from "vitest";
import { alreadyDone } from "./already-done";
import type { HistoryLine } from "./booking";

const line = (event: HistoryLine["event"], actor: HistoryLine["actor"], from: HistoryLine["from"], to: HistoryLine["to"]): HistoryLine => ({ event, actor, from, to, at: 0, reason: null });
const paid = line("pay", "gateway", "awaiting_payment", "confirmed");
const completed = line("complete", "artisan", "confirmed", "completed");
const confirmed = line("confirm", "customer", "completed", "completed");

test("a button pressed twice has done what it should the first time", () => {
  expect(alreadyDone({ history: [paid, completed] }, "complete", "artisan")).toBe(true);
  expect(alreadyDone({ history: [paid, completed, confirmed] }, "confirm", "customer")).toBe(true);
});

test("an artisan who sends his completion again after the customer has confirmed it is told that it is done", () => {
  expect(alreadyDone({ history: [paid, completed, confirmed] }, "complete", "artisan")).toBe(true);
});

test("what another did, or what led to an earlier state, was not done", () => {
  expect(alreadyDone({ history: [paid, completed] }, "complete", "customer")).toBe(false);
  expect(alreadyDone({ history: [paid, completed] }, "confirm", "customer")).toBe(false);
  expect(alreadyDone({ history: [paid, completed] }, "pay", "gateway")).toBe(false);
  expect(alreadyDone({ history: [] }, "pay", "gateway")).toBe(false);
});
