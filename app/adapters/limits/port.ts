import type { Millis } from "~/domain/time/instant";

/** How many tries a key has, and in which stretch of real time. The key may name a person; it is not stored as such. */
export interface Try {
  key: string;
  most: number;
  windowMs: Millis;
}

export type TryAnswer = { ok: true } | { ok: false; waitMs: Millis };

/** The store of counts could not be asked. Who depends on it must not go on as if nothing had been counted. */
export class LimitsUnavailable extends Error {
  override name = "LimitsUnavailable";
}

/**
 * Budgets of tries, shared by all processes. Not the cache: a cache may be evicted or off, a limit may not.
 */
export interface LimitsPort {
  readonly mode: "local" | "upstash";
  /** Counts one try. Refused when the window's budget is used up, with the time until the next window. */
  take(one: Try): Promise<TryAnswer>;
}
