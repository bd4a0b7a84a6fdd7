import { writeReason, type Reason } from "~/domain/booking/reason";
import { refuse, type Outcome } from "~/domain/refusal";
import { findBooking, type BookingRow } from "~/models/booking.server";
import { findPeople } from "~/models/person.server";
import { findStaffMember } from "~/models/staff.server";
import { moveBooking } from "./move-booking.server";

interface CallOff {
  booking: string;
  /** Id of the member of staff who decides. */
  by: string;
  /** The booking's version that he saw. */
  version: number;
  reason: Reason;
}

/** KalaSetu calls a visit off: all money goes back, both sides are told, the record keeps who and why. Refuses with not_found, not_on_yourself for a party of the booking, changed_meanwhile, busy, or as the process does. */
export async function callOffBooking({ booking: id, by, version, reason }: CallOff): Promise<Outcome<{ booking: BookingRow }>> {
  const [booking, member] = await Promise.all([findBooking(id), findStaffMember(by)]);
  if (!booking || !member?.active) return refuse("not_found");
  const parties = await findPeople([booking.customer, booking.artisan]);
  if (parties.some(({ email }) => email === member.email)) return refuse("not_on_yourself");
  return moveBooking({ id, event: "call_off", actor: "staff", member: by, version, reason: writeReason(reason) });
}
