import { days, hours, minutes, type Millis } from "../time/instant";

/** How long a session lives: `idle` since it was last seen, `absolute` since sign-in. Real time. */
export interface SessionTerms {
  idle: Millis;
  absolute: Millis;
}

/** Staff and shared phones have short sessions; anybody else keeps one while using it, up to 90 days. `idleDays` is JWT_EXPIRES_IN. */
export function sessionTerms(holder: { staff: boolean; sharedPhone: boolean }, idleDays: number): SessionTerms {
  if (holder.staff) return { idle: minutes(30), absolute: hours(8) };
  if (holder.sharedPhone) return { idle: minutes(30), absolute: hours(4) };
  return { idle: days(idleDays), absolute: days(90) };
}

/** Whether seeing the session now is worth a write: a thirtieth of the idle time has passed, or an hour. */
export const isRenewalDue = (seenAt: Millis, now: Millis, terms: SessionTerms): boolean => now - seenAt >= Math.min(hours(1), terms.idle / 30);

/** Until when a session lasts that is seen now. */
export const expiryAfter = (createdAt: Millis, now: Millis, terms: SessionTerms): Millis => Math.min(now + terms.idle, createdAt + terms.absolute);
