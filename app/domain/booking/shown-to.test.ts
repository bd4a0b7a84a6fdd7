import { describe, expect, it } from "vitest";
import { readReason, writeReason } from "./reason";
import { relationTo } from "./relation";
import { shownTo } from "./shown-to";
import { BOOKING_STATES, CALL_OFF_REASONS } from "./states";

const address = { pin: "313001", area: "Udaipur", house: "14 Ambamata Scheme", landmark: "near the water tank" };

describe("what the two sides see of each other", () => {
  it("is area and PIN until the visit is agreed, then everything", () => {
    for (const state of BOOKING_STATES) {
      const agreed = state === "confirmed" || state === "completed";
      const artisan = shownTo("artisan", { state, address, phone: "+919800000000" });
      expect(artisan.phone).toBe(agreed ? "+919800000000" : null);
      expect(artisan.address).toEqual(agreed ? address : { ...address, house: "", landmark: "" });
      expect(artisan.reachesArtisan).toBe(false);
      expect(shownTo("customer", { state, address, phone: "+919800000000" })).toEqual({ address, phone: "+919800000000", reachesArtisan: agreed });
    }
  });

  it("depends on what somebody is to the booking", () => {
    expect(relationTo({ customer: "c", artisan: "a" }, "c")).toBe("customer");
    expect(relationTo({ customer: "c", artisan: "a" }, "a")).toBe("artisan");
    expect(relationTo({ customer: "c", artisan: "a" }, "x")).toBeNull();
  });
});

describe("a reason", () => {
  it("is kept as one text and read back", () => {
    expect(readReason(writeReason({ code: "too_far", words: "" }))).toEqual({ code: "too_far", words: "" });
    expect(readReason(writeReason({ code: "other", words: "My loom: it broke" }))).toEqual({ code: "other", words: "My loom: it broke" });
    for (const code of CALL_OFF_REASONS) expect(readReason(writeReason({ code, words: "Please: call us" }))).toEqual({ code, words: "Please: call us" });
    expect(readReason("an older text")).toEqual({ code: "other", words: "an older text" });
  });
});
