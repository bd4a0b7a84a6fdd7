import { describe, expect, it } from "vitest";
import { mayUse, type ConsentAct } from "./may-use";
import { NOTICES, OPTIONAL_PURPOSES } from "./purposes";

const act = (changes: Partial<ConsentAct> = {}): ConsentAct => ({ purpose: "analytics", given: true, version: NOTICES.analytics.version, adult: true, at: 1, ...changes });

describe("whether data may be used for a purpose", () => {
  it("is no until somebody says yes, for every purpose", () => {
    for (const purpose of OPTIONAL_PURPOSES) expect(mayUse([], purpose)).toBe(false);
    expect(mayUse([act()], "analytics")).toBe(true);
    expect(mayUse([act()], "replay")).toBe(false);
  });

  it("follows the last act, in whatever order they are read", () => {
    const [given, withdrawn] = [act({ at: 1 }), act({ at: 2, given: false })];
    expect(mayUse([given, withdrawn], "analytics")).toBe(false);
    expect(mayUse([withdrawn, given], "analytics")).toBe(false);
    expect(mayUse([withdrawn, act({ at: 3 })], "analytics")).toBe(true);
  });

  it("is no for a yes to other words than today's, and for somebody who has not said he is grown up", () => {
    expect(mayUse([act({ version: "2025-01" })], "analytics")).toBe(false);
    expect(mayUse([act({ adult: false })], "analytics")).toBe(false);
  });
});
