import { Staff, type StaffMember } from "~/models/staff.server";

/** Writes a member of staff as data: for the seed and tests. `passwordHash` is from `hashPassword`. */
export async function createStaff(member: StaffMember): Promise<StaffMember> {
  await Staff.create(member);
  return member;
}
