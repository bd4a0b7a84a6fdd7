import type { PersonRole } from "~/domain/account/roles";
import { maskEmail, maskPhone } from "~/domain/contact/mask";
import type { PageCursor } from "~/domain/page-cursor";
import type { Millis } from "~/domain/time/instant";
import { countPeople, listPeople, peopleQuery, type PeopleFilter, type PeopleStanding } from "~/models/office-people.server";

/** One line of the office's list of people; addresses and numbers are masked. */
export interface OfficePerson {
  id: string;
  name: string;
  contact: string[];
  roles: PersonRole[];
  since: Millis;
  standing: PeopleStanding | null;
}

const PAGE = 20;
const COUNTED = ["suspended", "appeal", "warned"] as const satisfies readonly PeopleStanding[];

/** A page of people for staff, the newest first, with how many there are and how many stand behind each way of standing. */
export async function findPeopleForOffice({ filter, after }: { filter: PeopleFilter; after: PageCursor | null }) {
  const query = await peopleQuery(filter);
  const [rows, total, counts] = await Promise.all([listPeople(query, after, PAGE + 1), countPeople(query), Promise.all(COUNTED.map((standing) => countPeople(standing === "suspended" ? { suspended: true } : { marks: standing })))]);
  const shown = rows.slice(0, PAGE);
  const people = shown.map(({ _id, name, email, phone, roles, createdAt, suspended, marks = [] }): OfficePerson => ({
    id: _id,
    name,
    contact: maskedContact({ email, phone }),
    roles,
    since: createdAt,
    standing: marks.includes("appeal") ? "appeal" : suspended ? "suspended" : marks.includes("warned") ? "warned" : null,
  }));
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return { people, total, counts: Object.fromEntries(COUNTED.map((standing, index) => [standing, counts[index] ?? 0])) as Record<PeopleStanding, number>, next: last ? { at: last.createdAt, id: last._id } : null };
}

/** What of an e-mail address and a phone number anybody of staff may see. */
export const maskedContact = ({ email, phone }: { email?: string | null | undefined; phone?: string | null | undefined }): string[] => [...(email ? [maskEmail(email)] : []), ...(phone ? [maskPhone(phone)] : [])];
