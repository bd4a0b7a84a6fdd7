import { hours, type Millis } from "../time/instant";

const REST = hours(24);

/** Until when nothing is paid out, since an address of the artisan was changed a short time before: whoever changed it may be a thief. Null when nothing is in the way. Business time. */
export function payoutsRestUntil(contactChangedAt: Millis | null | undefined, now: Millis): Millis | null {
  const until = (contactChangedAt ?? -Infinity) + REST;
  return now < until ? until : null;
}

/** What was changed a short time before, for which earnings rest, and until when. */
export interface PayoutRest {
  why: "bank" | "contact";
  until: Millis;
}

/** The same after a change of the bank that is paid out to; of two rests the one that ends later. */
export function payoutRest({ bankChangedAt, contactChangedAt }: { bankChangedAt: Millis | null | undefined; contactChangedAt: Millis | null | undefined }, now: Millis): PayoutRest | null {
  const rests = (["bank", "contact"] as const).flatMap((why): PayoutRest[] => {
    const until = payoutsRestUntil(why === "bank" ? bankChangedAt : contactChangedAt, now);
    return until === null ? [] : [{ why, until }];
  });
  return rests.reduce<PayoutRest | null>((longest, rest) => (longest && longest.until >= rest.until ? longest : rest), null);
}
