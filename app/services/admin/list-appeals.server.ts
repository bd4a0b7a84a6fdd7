import type { StandingReason } from "~/domain/account/standing/reasons";
import { lastingSuspension } from "~/domain/account/standing/standing";
import type { Millis } from "~/domain/time/instant";
import { findAppealDeadlines, findOpenAppeals } from "~/models/standing.server";
import { findPeople } from "~/models/person.server";

/** An appeal that waits: against what, by whom, until when it must be answered. */
export interface WaitingAppeal {
  id: string;
  person: string;
  name: string;
  reason: StandingReason;
  at: Millis;
  dueAt: Millis;
  /** Id of the member who suspended, who does not answer. */
  by: string;
}

const MOST = 100;

/** The open appeals, the one to be answered first on top; at most 100. */
export async function listAppeals(): Promise<WaitingAppeal[]> {
  const rows = await findOpenAppeals(MOST);
  const names = new Map((await findPeople(rows.map(({ _id }) => _id))).map(({ _id, name }) => [_id, name]));
  return rows.flatMap((row) => {
    const lasting = lastingSuspension(row);
    return lasting?.appeal ? [{ id: lasting.id, person: row._id, name: names.get(row._id) ?? row._id, reason: lasting.reason, at: lasting.appeal.at, dueAt: lasting.appeal.dueAt, by: lasting.by }] : [];
  });
}

/** How many appeals wait and until when the first must be answered; null when none does. Counts up to 100. */
export async function countAppeals(): Promise<{ count: number; first: Millis } | null> {
  const [first, ...rest] = await findAppealDeadlines(MOST);
  return first === undefined ? null : { count: rest.length + 1, first };
}
