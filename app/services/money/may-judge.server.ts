import { refuse, type Outcome } from "~/domain/refusal";
import { findPeople } from "~/models/person.server";
import { findStaffMember } from "~/models/staff.server";

/** Whether a member of staff may decide about a booking's money: he works here, and is no party of it himself. Refuses with not_found, not_on_yourself. */
export async function mayJudge({ customer, artisan }: { customer: string; artisan: string }, by: string): Promise<Outcome<object>> {
  const member = await findStaffMember(by);
  if (!member?.active) return refuse("not_found");
  const parties = await findPeople([customer, artisan]);
  return parties.some(({ email }) => email === member.email) ? refuse("not_on_yourself") : { ok: true };
}
