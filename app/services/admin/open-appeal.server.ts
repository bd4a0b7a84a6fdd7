import { findPerson } from "~/models/person.server";
import { findStaffMember } from "~/models/staff.server";
import { findStandingOfSuspension } from "~/models/standing.server";

/** An appeal by the suspension it is against, with what staff need to judge it; null when there is none. */
export async function openAppealOf(suspension: string) {
  const standing = await findStandingOfSuspension(suspension);
  const found = standing?.suspensions.find(({ id }) => id === suspension);
  if (!standing || !found?.appeal) return null;
  const [person, by] = await Promise.all([findPerson(standing._id), findStaffMember(found.by)]);
  const { id, reason, words, at, appeal, lifted } = found;
  return {
    id,
    version: standing.version,
    person: { id: standing._id, name: person?.name ?? standing._id },
    reason,
    words,
    at,
    by: { id: found.by, name: by?.name ?? found.by },
    appeal: { words: appeal.words, at: appeal.at, dueAt: appeal.dueAt, answer: appeal.answer && { accepted: appeal.answer.accepted, words: appeal.answer.words } },
    /** Whether it still waits: neither answered nor overtaken by the suspension's end. */
    open: appeal.answer === null && lifted === null,
  };
}
