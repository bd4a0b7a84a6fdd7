import { lastingSuspension, marksOf } from "~/domain/account/standing/standing";
import { suspendArtisan } from "~/models/artisan.server";
import { suspendAvailability } from "~/models/availability.server";
import { outboxEntries } from "~/models/outbox.server";
import { markPerson } from "~/models/person.server";
import { suspendBookings } from "~/models/suspended-bookings.server";
import { followStanding } from "~/models/session.server";
import { findStanding } from "~/models/standing.server";
import { businessNow } from "~/services/clock/business-now.server";

/**
 * Makes account, bookings under way, calendar, public page and sessions be as the standing says. Of two at once, who read the older standing
 * finds at the end that it has changed and does it again; what the newer one has written he leaves as it is. Repeating it changes nothing.
 */
export async function applyStanding(person: string): Promise<void> {
  for (let version = -1; ; ) {
    const standing = await findStanding(person);
    if (standing.version === version) return;
    version = standing.version;
    const suspended = lastingSuspension(standing) !== null;
    await markPerson(person, { suspended, marks: marksOf(standing), standingVersion: version });
    await suspendBookings(person, suspended, version, businessNow());
    await suspendAvailability(person, suspended, version);
    await suspendArtisan(person, suspended, version, outboxEntries([{ key: `index-standing:${version}`, lane: "search", kind: "index" }]));
    // After the account: whoever signs in meanwhile looks at the account once his session stands.
    await followStanding(person, { suspended, standingVersion: version }, Date.now());
  }
}
