import type { PersonRole } from "~/domain/account/roles";
import type { StandingMark } from "~/domain/account/standing/standing";

/** How somebody stands, as the list of people says it in one word. */
export const PEOPLE_STANDINGS = ["suspended", "appeal", "warned"] as const satisfies readonly ("suspended" | StandingMark)[];
export type PeopleStanding = (typeof PEOPLE_STANDINGS)[number];

/** What the list of people was asked for, as it stands in the address; empty texts ask nothing. */
export interface PeopleAsked {
  [name: string]: string;
  q: string;
  role: PersonRole | "";
  standing: PeopleStanding | "";
  after: string;
}
