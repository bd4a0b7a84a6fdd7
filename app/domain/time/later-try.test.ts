import { describe, expect, it } from "vitest";
import { hours, seconds } from "./instant";
import { laterTry, MOST_TRIES } from "./later-try";

/** How long it takes until staff must look, when chance always falls like this. */
function lifetime(chance: number): number {
  let at = 0;
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) at = laterTry(tries, at, () => chance) ?? at;
  return at;
}

describe("work that keeps failing", () => {
  it("is tried eight times over more than four hours and less than a day", () => {
    expect(lifetime(0)).toBeGreaterThan(hours(4));
    expect(lifetime(1)).toBeLessThan(hours(24));
    expect(laterTry(MOST_TRIES, 0)).toBeNull();
  });

  it("comes back soon the first time, and not all at one moment", () => {
    const first = Array.from({ length: 100 }, () => laterTry(1, 0) ?? 0);
    expect(Math.max(...first)).toBeLessThanOrEqual(seconds(1));
    expect(Math.min(...first)).toBeGreaterThanOrEqual(seconds(0.5));
    expect(new Set(first).size).toBeGreaterThan(50);
  });
});
