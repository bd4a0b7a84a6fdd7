import { entryFor } from "~/domain/ledger/entry-for";
import { recordEarning } from "~/domain/payment/record-earning";
import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import { known, type World } from "./world";

/** Releases what is kept of a booking to the artisan, less commission and tax. */
export function earn(world: World, { _id, artisan, items }: BookingRow, { amount, at }: { amount: Paise; at: Millis }): void {
  const money = known(world.money, _id);
  const earned = recordEarning(money.payment, { artisan, items, amount, at });
  if (!earned.ok) throw new Error(`An earning of ${_id} was refused: ${earned.code}`);
  world.money.set(_id, { ...money, payment: { ...earned.books, version: earned.books.version + 1 } });
  world.journal.push(...earned.events.map(entryFor));
}
