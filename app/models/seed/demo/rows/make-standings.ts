import { openAppeal, marksOf, lastingSuspension, type Standing, type Suspension, type Told } from "~/domain/account/standing/standing";
import { appeal } from "~/domain/account/standing/decide";
import { days, hours, type Millis } from "~/domain/time/instant";
import type { PersonRow } from "~/models/person.server";
import type { StandingRow } from "~/models/standing.server";
import { DEMO_APPEALING, DEMO_OFFICE, DEMO_SUSPENDED, DEMO_WARNED } from "../accounts";
import { seededId } from "../ids";

const MODERATOR = DEMO_OFFICE.find(({ role }) => role === "moderator")?.email ?? "";

/** How three of the demo's customers stand: one warned, one suspended, one suspended with an appeal that waits for a day still. */
export function makeStandings(people: readonly PersonRow[], now: Millis): StandingRow[] {
  const stories: Record<string, Standing> = {
    [DEMO_WARNED]: { warnings: [told("warned", "no_shows", "You were not at home for two visits in a row.", now - days(40))], suspensions: [] },
    [DEMO_SUSPENDED]: { warnings: [told("suspended warned", "fake_reviews", "Three of your reviews describe visits that never were.", now - days(60))], suspensions: [suspension("suspended", "fake_reviews", "A fourth review was written by you for a friend.", now - days(6))] },
    [DEMO_APPEALING]: appealing(now),
  };
  return people.flatMap((person): StandingRow[] => {
    const standing = stories[person.email ?? ""];
    return standing ? [{ _id: person._id, version: standing.warnings.length + standing.suspensions.length, ...standing, appealDueAt: openAppeal(standing)?.dueAt ?? null, outbox: [], leases: {} }] : [];
  });
}

/** People with what their standings write on their rows. */
export function withStandings(people: readonly PersonRow[], standings: readonly StandingRow[]): PersonRow[] {
  const standingOf = new Map(standings.map((standing) => [standing._id, standing]));
  return people.map((person) => {
    const standing = standingOf.get(person._id);
    return standing ? { ...person, suspended: lastingSuspension(standing) !== null, marks: marksOf(standing) } : person;
  });
}

function appealing(now: Millis): Standing {
  const suspended = { warnings: [told("appealing warned", "abuse", "आपने फ़ोन पर एक कारीगर से बुरा बर्ताव किया।", now - days(30))], suspensions: [suspension("appealing", "abuse", "एक और कारीगर ने आपके संदेशों की शिकायत की है।", now - days(3))] };
  const asked = appeal(suspended, { words: "उस हफ़्ते मेरा फ़ोन भाई के पास था, संदेश उसी ने भेजे थे। फिर ऐसा नहीं होगा।", now: now - hours(48) });
  if (!asked.ok) throw new Error(`The demo's appeal was refused: ${asked.code}`);
  return asked.standing;
}

const told = (seed: string, reason: Told["reason"], words: string, at: Millis): Told => ({ id: seededId(`standing ${seed}`), reason, words, by: seededId(`staff ${MODERATOR}`), at });

const suspension = (seed: string, reason: Told["reason"], words: string, at: Millis): Suspension => ({ ...told(seed, reason, words, at), appeal: null, lifted: null });
