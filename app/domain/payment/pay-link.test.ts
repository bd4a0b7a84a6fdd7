import { expect, test } from "vitest";
import { BOOKING_STATES } from "../booking/states";
import { payLinkState } from "./pay-link";

const held = { withdrawn: false, away: false, state: "awaiting_payment", money: "unpaid" } as const;

test("a link can be paid by while its booking is held, also after a try that failed", () => {
  expect(payLinkState(held)).toBe("open");
  expect(payLinkState({ ...held, money: "failed" })).toBe("failed");
});

test("nobody pays by a link that was withdrawn, whose artisan is away, or whose booking is no longer held", () => {
  const over = [{ withdrawn: true }, { away: true }, ...BOOKING_STATES.filter((state) => state !== "awaiting_payment").map((state) => ({ state }))];
  for (const change of over) for (const money of ["unpaid", "failed"] as const) expect([change, payLinkState({ ...held, money, ...change })]).toEqual([change, "over"]);
});

test("what became of the money is told whatever became of the link", () => {
  for (const state of BOOKING_STATES) {
    for (const withdrawn of [true, false]) {
      expect(payLinkState({ ...held, state, withdrawn, money: "confirming" })).toBe("confirming");
      expect(payLinkState({ ...held, state, withdrawn, money: "paid" })).toBe("paid");
      expect(payLinkState({ ...held, state, withdrawn, money: "refunded" })).toBe("back");
      expect(payLinkState({ ...held, state, withdrawn, money: "partly_refunded" })).toBe("back");
    }
  }
});
