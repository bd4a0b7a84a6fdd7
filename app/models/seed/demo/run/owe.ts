import { entryFor } from "~/domain/ledger/entry-for";
import { commissionKey } from "~/domain/payment/debt";
import { owedSplit } from "~/domain/payment/paid-booking";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import type { World } from "./world";

/** Writes down what an artisan owes of what he was paid in person. */
export function owe(world: World, booking: BookingRow, at: Millis): void {
  const { _id, artisan } = booking;
  const split = owedSplit(booking);
  const amount = split.platform + split.tax;
  if (amount === 0) return;
  world.journal.push(entryFor({ kind: "commission_due", id: _id, booking: _id, artisan, at, currency: "INR", split }));
  const debt = world.debts.get(artisan) ?? { _id: artisan, version: 0, items: [], nettings: [] };
  world.debts.set(artisan, { ...debt, version: debt.version + 1, items: [...debt.items, { key: commissionKey(_id), booking: _id, amount, at }] });
}
