import { HOLDING_STATES } from "~/domain/booking/states";
import { payoutsRestUntil } from "~/domain/payment/payout-rest";
import { holdsMoney, type Obstacles } from "~/domain/privacy/obstacles";
import type { Millis } from "~/domain/time/instant";
import { inStates } from "~/models/booking-filter.server";
import { Bookings, findReferences } from "~/models/booking.server";
import { findPaymentsOfBookings } from "~/models/payment.server";
import { findPerson } from "~/models/person.server";

type Named = { _id: string; reference: string };

/** What keeps somebody, as customer or as artisan, from leaving just now. */
export async function findObstacles(person: string, now: Millis): Promise<Obstacles> {
  const own = await Promise.all([{ customer: person }, { artisan: person }].map((side) => Bookings.find(side).select({ reference: 1 }).lean<Named[]>().exec()));
  const running = await Promise.all([{ customer: person }, { artisan: person }].map((side) => Bookings.find({ ...side, ...inStates([...HOLDING_STATES], now) }).select({ reference: 1 }).lean<Named[]>().exec()));
  const runs = new Set(running.flat().map(({ _id }) => _id));
  const ended = own.flat().filter(({ _id }) => !runs.has(_id));
  const holding = new Set((await findPaymentsOfBookings(ended.map(({ _id }) => _id))).filter(holdsMoney).map(({ booking }) => booking));
  const references = await findReferences([...runs, ...holding]);
  const named = (ids: Iterable<string>) => [...ids].map((id) => ({ id, reference: references.get(id) ?? id }));
  return { running: named(runs), money: named(holding), addressRests: payoutsRestUntil((await findPerson(person))?.contactChangedAt, now) };
}
