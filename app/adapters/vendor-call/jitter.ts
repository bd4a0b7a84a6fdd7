import { seconds, type Millis } from "~/domain/time/instant";

const FIRST: Millis = 100;

/** How long to wait before a repeat: anything from nothing to a limit that doubles from a tenth of a second to a second, so that no two callers come back in step. */
export const fullJitter = (repeat: number, chance: () => number = Math.random): Millis => Math.round(chance() * Math.min(seconds(1), FIRST * 2 ** repeat));
