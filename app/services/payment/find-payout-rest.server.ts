import { payoutRest, type PayoutRest } from "~/domain/payment/payout-rest";
import type { Millis } from "~/domain/time/instant";
import { findPayee } from "~/models/payee.server";
import { findPerson } from "~/models/person.server";

/** Until when nothing of an artisan's is released, since his bank or an address of his was changed; null when nothing is in the way. `now` is business time. */
export async function findPayoutRest(artisan: string, now: Millis): Promise<PayoutRest | null> {
  const [payee, person] = await Promise.all([findPayee(artisan), findPerson(artisan)]);
  return payoutRest({ bankChangedAt: payee?.bankChangedAt, contactChangedAt: person?.contactChangedAt }, now);
}
