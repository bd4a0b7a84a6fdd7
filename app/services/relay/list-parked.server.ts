import { MOST_TRIES } from "~/domain/time/later-try";
import type { Millis } from "~/domain/time/instant";
import { findParkedRows, type Lane } from "~/models/outbox.server";
import { AGGREGATES } from "./aggregates.server";

/** An outbox entry that failed too often and waits for staff. What stands behind it in its lane waits with it. */
export interface ParkedEntry {
  collection: string;
  id: string;
  booking: string | null;
  key: string;
  lane: Lane;
  kind: string;
  tries: number;
  error: string | null;
  /** When it was asked for. */
  at: Millis | null;
  /** How many entries stand behind it. */
  behind: number;
}

/** Rows read of each collection at most. */
const MOST = 200;

/** Every parked entry, the oldest first. */
export async function listParked(): Promise<ParkedEntry[]> {
  const parked = await Promise.all(AGGREGATES.map(async ({ rows }) => (await findParkedRows(rows, MOST)).flatMap((row) => parkedOf(rows.modelName, row))));
  return parked.flat().sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}

function parkedOf(collection: string, { _id, booking, outbox }: Awaited<ReturnType<typeof findParkedRows>>[number]): ParkedEntry[] {
  return outbox
    .filter(({ tries, dueAt }) => tries >= MOST_TRIES && dueAt === null)
    .map(({ key, lane, kind, tries, error, at }) => ({
      collection,
      id: _id,
      booking: collection === "bookings" ? _id : (booking ?? null),
      key,
      lane,
      kind,
      tries,
      error,
      at: at ?? null,
      behind: outbox.filter((entry) => entry.lane === lane).length - 1,
    }));
}
