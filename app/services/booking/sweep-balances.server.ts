import { nextBalanceLetter } from "~/domain/booking/balance-letters";
import type { Millis } from "~/domain/time/instant";
import { findBalanceLettersDue, writeBalanceLetter } from "~/models/balance-letters.server";
import type { BookingRow } from "~/models/booking.server";
import { outboxEntries } from "~/models/outbox.server";
import { wakeRelay } from "~/services/relay/wake.server";

const AT_ONCE = 100;

/** Puts every letter about an open balance whose time has come into its booking's outbox, each once, and gives how many. Nobody is told while the artisan is suspended. `now` is business time. */
export async function sweepBalances(now: Millis): Promise<number> {
  const written = await Promise.all((await findBalanceLettersDue(now, AT_ONCE)).map(tell));
  const told = written.filter(Boolean).length;
  if (told > 0) wakeRelay();
  return told;
}

async function tell(booking: BookingRow): Promise<boolean> {
  if (typeof booking.remindAt !== "number") return false;
  const letter = nextBalanceLetter(booking, booking.remindAt);
  const told = letter && !booking.artisanSuspended ? outboxEntries([{ key: letter.template, lane: "mail", kind: "mail", data: { reader: letter.reader, template: letter.template } }]) : [];
  return writeBalanceLetter(booking, letter && (nextBalanceLetter(booking, letter.at + 1)?.at ?? null), told);
}
