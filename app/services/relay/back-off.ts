import { hours, seconds, type Millis } from "~/domain/time/instant";

export const MOST_TRIES = 8;

/** When something that failed is tried again: waits double from a second to an hour; null after 8 tries, when staff must look. */
export const nextTry = (tries: number, now: Millis): Millis | null => (tries >= MOST_TRIES ? null : now + Math.min(hours(1), seconds(2 ** (tries - 1))));
