import { z } from "zod";
import { STAFF_ROLES } from "~/domain/account/roles";
import { nameField } from "../auth/fields";
import { staffEmailField } from "../auth/forms";

/** Why staff decided something; it stands in the record for good. */
export const reasonField = z.string({ error: "admin.staff.reasonMissing" }).transform((text) => text.normalize("NFC").replace(/[\s\p{C}]+/gu, " ").trim())
  .pipe(z.string({ error: "admin.staff.reasonMissing" }).min(3, { error: "admin.staff.reasonMissing" }).max(200, { error: "admin.staff.reasonLong" }));
const roleField = z.enum(STAFF_ROLES, { error: "admin.staff.roleMissing" });
export const versionField = z.coerce.number().int().nonnegative();

export const INVITE_FORM = z.strictObject({ name: nameField, email: staffEmailField, role: roleField });
export const ROLE_FORM = z.strictObject({ role: roleField, reason: reasonField, version: versionField });
export const DECISION_FORM = z.strictObject({ reason: reasonField, version: versionField });
