import { describe, expect, it } from "vitest";
import { approvalLimitAt } from "./approval-limit";
import { askRefund, decideRefund, openSince, settleRefund, type RefundRequest } from "./refund-request";

const ROOM = { left: 10_000_000, alone: 2_500_000 };
const wanted = (id: string, amount: number) => ({ id, amount, reason: "quality" as const, words: "", by: "asha", at: 1_000 });
const asked = (requests: readonly RefundRequest[], id: string, amount: number, room = ROOM) => {
  const done = askRefund(requests, wanted(id, amount), room);
  if (!done.ok) throw new Error(done.code);
  return done;
};
const decision = (by: string, yes: boolean, answer = "") => ({ id: "r1", by, yes, answer, at: 2_000 });

describe("a refund that staff ask for", () => {
  it("needs nobody else up to the limit, and a second member from one paisa more", () => {
    expect(asked([], "r1", 2_500_000).request.state).toBe("approved");
    expect(asked([], "r1", 2_500_001).request.state).toBe("open");
    expect(approvalLimitAt(Date.UTC(2026, 0, 1))).toBe(2_500_000);
  });

  it("counts small refunds of one booking together, those that a second member approved apart", () => {
    const first = settleRefund(asked([], "r1", 2_000_000).requests, "r1", null);
    expect(asked(first, "r2", 500_000).request.state).toBe("approved");
    expect(asked(first, "r2", 500_001).request.state).toBe("open");
    const failed = settleRefund(asked([], "r1", 2_000_000).requests, "r1", "more_than_captured");
    expect(asked(failed, "r2", 2_000_000).request.state).toBe("approved");
    const partly = settleRefund(asked([], "r1", 2_000_000).requests, "r1", "more_than_captured", 600_000);
    expect([1_900_000, 1_900_001].map((amount) => asked(partly, "r2", amount).request.state)).toEqual(["approved", "open"]);
    const large = decideRefund(asked([], "r1", 3_000_000).requests, decision("ravi", true));
    expect(large.ok && asked(large.requests, "r2", 2_500_000).request.state).toBe("approved");
  });

  it("is one when its form is sent twice, and none when so much is not there", () => {
    const once = asked([], "r1", 100);
    expect(asked(once.requests, "r1", 100).requests).toBe(once.requests);
    expect(askRefund([], wanted("r1", 101), { ...ROOM, left: 100 })).toEqual({ ok: false, code: "more_than_captured" });
    expect(askRefund([], wanted("r1", 0), ROOM)).toEqual({ ok: false, code: "more_than_captured" });
  });
});

describe("the second member", () => {
  const { requests } = asked([], "r1", 3_000_000);

  it("approves or refuses with words; whoever asked may do neither", () => {
    expect(decideRefund(requests, decision("ravi", true))).toMatchObject({ ok: true, request: { state: "approved", decidedBy: "ravi", decidedAt: 2_000 } });
    expect(decideRefund(requests, decision("ravi", false, "Not agreed"))).toMatchObject({ ok: true, request: { state: "refused", answer: "Not agreed" } });
    expect(decideRefund(requests, decision("ravi", false))).toEqual({ ok: false, code: "reason_needed" });
    for (const yes of [true, false]) expect(decideRefund(requests, decision("asha", yes, "I agree"))).toEqual({ ok: false, code: "second_colleague" });
    expect(decideRefund([], decision("ravi", true))).toEqual({ ok: false, code: "not_found" });
  });

  it("decides once: again is the same, another decision comes too late", () => {
    const done = decideRefund(requests, decision("ravi", true));
    if (!done.ok) throw new Error(done.code);
    expect(decideRefund(done.requests, decision("ravi", true))).toEqual({ ok: true, requests: done.requests, request: done.request });
    for (const late of [decision("ravi", false, "No"), decision("meena", true), decision("meena", false, "No")]) expect(decideRefund(done.requests, late)).toEqual({ ok: false, code: "changed_meanwhile" });
  });

  it("has open ones waiting since the oldest was asked for", () => {
    expect([openSince([]), openSince(requests), openSince(settleRefund(requests, "r1", null))]).toEqual([null, 1_000, 1_000]);
  });
});
