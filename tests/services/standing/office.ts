import { randomId } from "~/http/signature.server";
import { findStanding } from "~/models/standing.server";
import { findLiveSession } from "~/models/session.server";
import { businessNow } from "~/services/clock/business-now.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { openSession } from "~/services/account/open-session.server";
import { suspendPerson } from "~/services/standing/suspend-person.server";
import { warnPerson } from "~/services/standing/warn-person.server";

/** What a decision on the page of now carries. */
export async function decided(person: string, by: string) {
  return { person, by, version: (await findStanding(person)).version, now: businessNow() };
}

export const warned = async (person: string, by: string, id = randomId()) => warnPerson({ ...(await decided(person, by)), id, reason: "no_shows", words: "Two visits in May." });

/** Warns and then suspends, as it is usually done. */
export async function suspended(person: string, by: string) {
  await warned(person, by);
  return suspendPerson({ ...(await decided(person, by)), id: randomId(), reason: "no_shows", words: "And again in June." });
}

/** A sign-in of a person; gives how it stands: gone, open, or restricted to what says why. */
export async function signedIn(person: string): Promise<() => Promise<"gone" | "open" | "restricted">> {
  const { sid } = await openSession({ person, name: "Ananya", role: "customer", roles: ["customer"], sharedPhone: false, browser: randomId(), userAgent: "", replaces: null });
  return async () => {
    const row = await findLiveSession(hashSecret(sid), person, Date.now());
    return row ? (row.suspended ? "restricted" : "open") : "gone";
  };
}
