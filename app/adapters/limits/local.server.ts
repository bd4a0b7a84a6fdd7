import { createHash } from "node:crypto";
import { countTry } from "~/models/limit.server";
import { LimitsUnavailable, type LimitsPort } from "./port";

const nameless = (key: string): string => createHash("sha256").update(key).digest("base64url");

/** Limits counted in the database, in windows that begin at whole multiples of their length. `now` is real time. */
export const localLimits = (now: () => number = Date.now): LimitsPort => ({
  mode: "local",
  async take({ key, most, windowMs }) {
    const at = now();
    const from = at - (at % windowMs);
    const until = from + windowMs;
    try {
      const count = await countTry(`${nameless(key)}:${windowMs}:${from}`, until);
      return count <= most ? { ok: true } : { ok: false, waitMs: until - at };
    } catch (error) {
      throw new LimitsUnavailable("The limits in the database cannot be counted", { cause: error });
    }
  },
});
