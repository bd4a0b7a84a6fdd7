import { describe, expect, test } from "vitest";
import { hours } from "../time/instant";
import type { Contacts } from "../account/proof";
import { changeWord, toldAt, UNDO_LASTS, whyNotRemove, whyNoUndo, withContact } from "./contact-change";

const both: Contacts = { email: "a@x.in", phone: "+919876543210", emailVerifiedAt: 1, phoneVerifiedAt: 2 };

describe("taking an address away", () => {
  test("is fine while the other one is proved", () => {
    expect(whyNotRemove(both, "email")).toBeNull();
    expect(whyNotRemove(both, "phone")).toBeNull();
  });

  test("never takes the last one, nor leaves one that nobody has proved", () => {
    expect(whyNotRemove({ ...both, phone: null, phoneVerifiedAt: null }, "email")).toBe("last_contact");
    expect(whyNotRemove({ ...both, phoneVerifiedAt: null }, "email")).toBe("other_not_proved");
  });

  test("takes its proof away too", () => {
    expect(withContact(both, "email", null, 9)).toEqual({ ...both, email: null, emailVerifiedAt: null });
    expect(withContact(both, "email", "b@x.in", 9)).toEqual({ ...both, email: "b@x.in", emailVerifiedAt: 9 });
  });
});

describe("a change", () => {
  test("is told at the address that was there before, a first one at the other kind", () => {
    expect(toldAt(both, "phone")).toEqual({ kind: "phone", phone: both.phone });
    expect(toldAt({ ...both, phone: null, phoneVerifiedAt: null }, "phone")).toEqual({ kind: "email", email: both.email });
    expect(toldAt({ email: null, phone: null, emailVerifiedAt: null, phoneVerifiedAt: null }, "email")).toBeNull();
  });

  test("has its word", () => {
    expect([changeWord(null, "b"), changeWord("a", "b"), changeWord("a", null)]).toEqual(["added", "changed", "removed"]);
  });

  test("can be undone for 24 hours, once", () => {
    const change = { undoneAt: null, undoUntil: UNDO_LASTS };
    expect(UNDO_LASTS).toBe(hours(24));
    expect(whyNoUndo(change, hours(24) - 1)).toBeNull();
    expect(whyNoUndo(change, hours(24))).toBe("undo_late");
    expect(whyNoUndo({ ...change, undoneAt: 5 }, 6)).toBe("undo_done");
  });
});
