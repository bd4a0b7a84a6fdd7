import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import type { OutboxEntry } from "~/models/outbox.server";
import { freeIn } from "./keep-calendar";
import { dropHoldIn } from "./keep-holds";
import { earn } from "./earn";
import { giveBack } from "./give-back";
import { owe } from "./owe";
import { moneyOf, type World } from "./world";

/** Does what one outbox entry of a booking asks for. Mails of the past are not sent again; search is filled when the site starts. */
export function followUp(world: World, booking: BookingRow, { kind, key, data }: OutboxEntry, at: Millis): void {
  const order = moneyOf(booking._id, data["part"] === "balance" ? "balance" : "first");
  if (kind === "free_time") freeIn(world, booking.artisan, booking._id, Number(data["move"]));
  if (kind === "free_hold") dropHoldIn(world, booking.customer, booking._id);
  if (kind === "refund") giveBack(world, order, { key, amount: Number(data["amount"]), reason: String(data["rule"]), at });
  if (kind === "earn") earn(world, order, { amount: Number(data["amount"]), at: Number(data["at"]) });
  if (kind === "owe") owe(world, booking, Number(data["at"]));
}
