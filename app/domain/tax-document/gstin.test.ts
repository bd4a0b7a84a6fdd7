import { describe, expect, it } from "vitest";
import { COMPANY } from "../company";
import { STATES } from "../place/gazetteer";
import { GST_STATES } from "./gst-states";
import { gstinCheck, parseGstin, stateOfGstin } from "./gstin";

describe("a GSTIN", () => {
  it.each(["27AAPFU0939F1ZV", " 27aapfu0939f1zv ", "27-AAPFU0939F-1ZV"])("%j is read as it is stored", (typed) => expect(parseGstin(typed)).toBe("27AAPFU0939F1ZV"));

  it.each([
    ["its last character is wrong", "27AAPFU0939F1ZW"],
    ["two of its characters changed places", "27AAPFU9039F1ZV"],
    ["it is of no state", "99AAPFU0939F1Z" + gstinCheck("99AAPFU0939F1Z")],
    ["it is a PAN alone", "AAPFU0939F"],
    ["it is too long", "27AAPFU0939F1ZVV"],
    ["it is empty", ""],
  ])("is refused when %s", (_why, typed) => expect(parseGstin(typed)).toBeNull());

  it("loses its meaning with any one character changed", () => {
    const whole = "27AAPFU0939F1ZV";
    for (let at = 0; at < whole.length; at += 1)
      for (const sign of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") if (sign !== whole[at]) expect(parseGstin(whole.slice(0, at) + sign + whole.slice(at + 1))).toBeNull();
  });

  it("says in which state it was given, and every state has a number of its own", () => {
    expect(stateOfGstin("08AAAAA0000A1Z5")).toBe("RJ");
    expect(Object.keys(GST_STATES).sort()).toEqual(STATES.map(({ code }) => code).sort());
    expect(new Set(Object.values(GST_STATES)).size).toBe(STATES.length);
  });

  it("of the company itself is a right one", () => expect(parseGstin(COMPANY.gstin)).toBe(COMPANY.gstin));
});
