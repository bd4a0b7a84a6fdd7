import type { Span } from "../availability/hours";
import { minuteOfDay } from "../time/zone";
import type { Paise } from "../money";
import { clockMinutes } from "./typed-time";

/** What lists say about an artisan's offer: whether there is something to book, the lowest price, and the minutes of the shortest service. */
export interface Listing {
  listed: boolean;
  priceFrom: Paise | null;
  shortest: number | null;
}

/** Whether lists, search and the map of the site hold an artisan: with something to book, neither paused nor suspended. */
export const isInLists = ({ listed, paused, suspended = false }: { listed: boolean; paused: boolean; suspended?: boolean | undefined }): boolean => listed && !paused && !suspended;

/** Listed is who has an active service and a working stretch in the week that is long enough for the shortest one. */
export function listingOf(services: readonly { unitPrice: Paise; lengthMinutes: number }[], week: readonly (readonly Span[])[]): Listing {
  if (services.length === 0) return { listed: false, priceFrom: null, shortest: null };
  const shortest = Math.min(...services.map(({ lengthMinutes }) => lengthMinutes));
  return { listed: week.some((spans) => longestStretch(spans) >= shortest), priceFrom: Math.min(...services.map(({ unitPrice }) => unitPrice)), shortest };
}

/** The longest time worked without a break on one day, in minutes; stretches that touch are one. */
export function longestStretch(spans: readonly Span[]): number {
  const sorted = [...spans].map(({ from, to }) => ({ from: minuteOfDay(from), to: clockMinutes(to) })).sort((a, b) => a.from - b.from);
  let longest = 0;
  let open: { from: number; to: number } | undefined;
  for (const span of sorted) {
    open = open && span.from <= open.to ? { from: open.from, to: Math.max(open.to, span.to) } : span;
    longest = Math.max(longest, open.to - open.from);
  }
  return longest;
}
