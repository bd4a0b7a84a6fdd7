import { hours, type Millis } from "../time/instant";

const REST = hours(24);

/** Until when nothing is paid out, since an address of the artisan was changed a short time before: whoever changed it may be a thief. Null when nothing is in the way. Business time. */
export function payoutsRestUntil(contactChangedAt: Millis | null | undefined, now: Millis): Millis | null {
  const until = (contactChangedAt ?? -Infinity) + REST;
  return now < until ? until : null;
}
