import type { Millis } from "~/domain/time/instant";
import type { News } from "~/models/feed.server";

const heard = new Map<string, Millis>();

/** Whether this process has acted on a piece of news already: it read it before, or told it itself. */
export const isHeard = ({ _id }: News): boolean => heard.has(_id);

export const markHeard = ({ _id, at }: News): void => void heard.set(_id, at.getTime());

/** Forgets news of before a moment; it will not be read again. */
export function forgetBefore(at: Millis): void {
  for (const [id, told] of heard) if (told < at) heard.delete(id);
}
