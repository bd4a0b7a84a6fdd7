import type { PersonRole } from "~/domain/account/roles";
import type { StandingMark } from "~/domain/account/standing/standing";
import type { PageCursor } from "~/domain/page-cursor";
import { findPeopleByWords } from "./find-people-by-words.server";
import { People, type PersonRow } from "./person.server";

/** How people stand, as lists ask for it. */
export type PeopleStanding = "suspended" | StandingMark;

/** What the back office asks for; null asks nothing. */
export interface PeopleFilter {
  text: string | null;
  role: PersonRole | null;
  standing: PeopleStanding | null;
}

/** The database's filter for what the back office asks for; words are looked up once, here. */
export async function peopleQuery({ text, role, standing }: PeopleFilter): Promise<Record<string, unknown>> {
  return {
    ...(text ? { _id: { $in: await findPeopleByWords(text) } } : {}),
    ...(standing === "suspended" ? { suspended: true } : standing ? { marks: standing } : {}),
    ...(role ? { roles: role } : {}),
  };
}

/** Of a person what a line of the list shows; nothing that opens anything. */
export type ListedPerson = Pick<PersonRow, "_id" | "name" | "email" | "phone" | "roles" | "suspended" | "marks" | "createdAt">;

/** One page of people, the newest first. */
export function listPeople(query: Record<string, unknown>, after: PageCursor | null, most: number): Promise<ListedPerson[]> {
  const older = after && { $or: [{ createdAt: { $lt: after.at } }, { createdAt: after.at, _id: { $lt: after.id } }] };
  const filter = older ? { $and: [query, { createdAt: { $lte: after.at } }, older] } : query;
  return People.find(filter).select({ name: 1, email: 1, phone: 1, roles: 1, suspended: 1, marks: 1, createdAt: 1 }).sort({ createdAt: -1, _id: -1 }).limit(most).lean<ListedPerson[]>().exec();
}

/** How many there are; of all people the database's own tally. */
export const countPeople = (query: Record<string, unknown>): Promise<number> => (Object.keys(query).length === 0 ? People.estimatedDocumentCount() : People.countDocuments(query)).exec();
