import type { Millis } from "~/domain/time/instant";
import { dealArtisans } from "../../deal";
import type { DemoArtisan } from "./demo-artisan";
import { makeArtisan } from "./make-artisan";

/** The first `count` artisans as rows, Ramesh first. */
export function makeArtisans(count: number, midnight: Millis): DemoArtisan[] {
  let featuredBefore = 0;
  return dealArtisans(count).map((dealt) => {
    const made = makeArtisan(dealt, { midnight, featuredBefore });
    if (made.profile.featured) featuredBefore += 1;
    return made;
  });
}
