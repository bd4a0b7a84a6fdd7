import type { StaffRole } from "~/domain/account/roles";

/** What can be done in the back office: a resource and an action on it. */
export const PERMISSIONS = ["bookings.read", "bookings.cancel", "payments.read", "payments.refund", "payments.freeze", "payments.reconcile", "months.read", "tiers.change", "documents.read", "checks.run", "work.read", "people.read", "people.contact", "people.sign_out", "people.warn", "people.suspend", "appeals.answer", "staff.read", "staff.manage", "audit.read"] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What each role may do; what does not stand here is forbidden. A super_admin may do everything and needs no line. */
const GRANTED: Record<Exclude<StaffRole, "super_admin">, readonly Permission[]> = {
  admin: ["bookings.read", "bookings.cancel", "payments.read", "payments.refund", "payments.freeze", "payments.reconcile", "tiers.change", "documents.read", "checks.run", "work.read", "people.read", "people.contact", "people.sign_out", "people.warn", "people.suspend", "appeals.answer", "staff.read", "audit.read"],
  finance: ["bookings.read", "payments.read", "payments.refund", "payments.freeze", "payments.reconcile", "months.read", "tiers.change", "documents.read", "checks.run", "work.read"],
  moderator: ["bookings.read", "bookings.cancel", "people.read", "people.sign_out", "people.warn", "people.suspend", "appeals.answer"],
  support: ["bookings.read", "bookings.cancel", "payments.read", "people.read", "people.contact", "people.sign_out"],
};

/** Whether somebody of this role may do this. Somebody without a role may do nothing. */
export const may = (role: StaffRole | null, permission: Permission): boolean => role === "super_admin" || (role !== null && GRANTED[role].includes(permission));
