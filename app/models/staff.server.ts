import type { StaffRole } from "~/domain/account/roles";
import { defineModel } from "./model.server";

/** Somebody who works for the marketplace. Staff are made by other staff or the seed, never by a form in public. */
export interface StaffMember {
  _id: string;
  name: string;
  email: string;
  passwordHash: string;
  role: StaffRole;
  active: boolean;
}

export const Staff = defineModel<StaffMember>(
  "staff",
  { _id: String, name: String, email: String, passwordHash: String, role: String, active: Boolean },
  { indexes: [[{ email: 1 }, { unique: true }]] },
);

export const findStaffByEmail = (email: string): Promise<StaffMember | null> => Staff.findOne({ email }).lean<StaffMember | null>().exec();
