import { entryFor } from "~/domain/ledger/entry-for";
import { commissionKey } from "~/domain/payment/debt";
import { splitOf } from "~/domain/pricing/split";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import type { World } from "./world";

/** Writes down what an artisan owes of a visit that he was paid for in person. */
export function owe(world: World, { _id, artisan, items }: BookingRow, at: Millis): void {
  const split = splitOf(items);
  const amount = split.platform + split.tax;
  if (amount === 0) return;
  world.journal.push(entryFor({ kind: "commission_due", id: _id, booking: _id, artisan, at, currency: "INR", split }));
  const debt = world.debts.get(artisan) ?? { _id: artisan, version: 0, items: [], nettings: [] };
  world.debts.set(artisan, { ...debt, version: debt.version + 1, items: [...debt.items, { key: commissionKey(_id), booking: _id, amount, at }] });
}
