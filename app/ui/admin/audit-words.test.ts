import { describe, expect, it } from "vitest";
import { translator } from "~/messages";
import { fieldWords, reasonWords } from "./audit-words";

const [en, hi] = [translator("en"), translator("hi")];

describe("a line of the record in words", () => {
  it("names each field and what it was, in the language of the page", () => {
    expect(fieldWords({ role: "finance", active: "yes" }, en)).toBe("Works as: Finance, Works here: yes");
    expect(fieldWords({ state: "cancelled", refund: "100000" }, en)).toBe("State: Cancelled, Refund: ₹1,000.00");
    expect(fieldWords({ suspended: "no", appeal: "accepted" }, hi)).toBe("खाता रोका: नहीं, अपील: मानी गई");
    expect(fieldWords({ warnings: "2" }, en)).toBe("Warnings: 2");
    expect(fieldWords(null, en)).toBe("");
  });

  it("shows what has no word as it was written down", () => {
    expect(fieldWords({ colour: "blue", role: "owner", refund: "x" }, en)).toBe("colour: blue, Works as: owner, Refund: x");
  });

  it("says a chosen reason in its words, and staff's own words as they are", () => {
    expect(reasonWords("person.warned", "fraud", en)).toBe("Dishonest with money");
    expect(reasonWords("booking.called_off", "safety", en)).toBe("Somebody’s safety");
    expect(reasonWords("person.suspension_lifted", "fraud", en)).toBe("fraud");
    expect(reasonWords("person.suspended", "as agreed", en)).toBe("as agreed");
  });
});
