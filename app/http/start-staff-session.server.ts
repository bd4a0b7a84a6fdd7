import type { StaffMember } from "~/models/staff.server";
import type { RequestContext } from "./context.server";
import { startSession } from "./start-session.server";

/** Opens a session of a member of staff: after the password alone it leads to the second factor and nowhere else. */
export const startStaffSession = (context: RequestContext, { _id, name, role }: Pick<StaffMember, "_id" | "name" | "role">, { secondFactor, sid }: { secondFactor: boolean; sid?: string }): Promise<void> =>
  startSession(context, { person: _id, name, role: "staff", roles: ["staff"], sharedPhone: false, staff: { role, secondFactor }, ...(sid === undefined ? {} : { sid }) });
