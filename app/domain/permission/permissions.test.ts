import { describe, expect, it } from "vitest";
import { STAFF_ROLES } from "~/domain/account/roles";
import { may, PERMISSIONS } from "./permissions";

/** The whole table, written a second time by hand, so that no right is given by a slip. */
const TABLE = {
  super_admin: "bookings.read bookings.cancel payments.read payments.refund payments.freeze payments.reconcile months.read tiers.change documents.read checks.run work.read people.read people.contact people.sign_out people.warn people.suspend appeals.answer staff.read staff.manage audit.read",
  admin: "bookings.read bookings.cancel payments.read payments.refund payments.freeze payments.reconcile tiers.change documents.read checks.run work.read people.read people.contact people.sign_out people.warn people.suspend appeals.answer staff.read audit.read",
  finance: "bookings.read payments.read payments.refund payments.freeze payments.reconcile months.read tiers.change documents.read checks.run work.read",
  moderator: "bookings.read bookings.cancel people.read people.sign_out people.warn people.suspend appeals.answer",
  support: "bookings.read bookings.cancel payments.read people.read people.contact people.sign_out",
};

describe("what staff may do", () => {
  it.each(STAFF_ROLES)("%s may do what the table says and nothing else", (role) => {
    expect(PERMISSIONS.filter((permission) => may(role, permission)).join(" ")).toBe(TABLE[role]);
  });

  it("is nothing at all without a role", () => {
    expect(PERMISSIONS.filter((permission) => may(null, permission))).toEqual([]);
  });
});
