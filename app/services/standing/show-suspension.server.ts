import { lastingSuspension } from "~/domain/account/standing/standing";
import { findStanding } from "~/models/standing.server";

/** A suspension as its person may read it: who decided stays inside. */
export async function showSuspension(person: string) {
  const lasting = lastingSuspension(await findStanding(person));
  if (!lasting) return null;
  const { reason, words, at, appeal } = lasting;
  return { reason, words, at, appeal: appeal && { words: appeal.words, dueAt: appeal.dueAt, answer: appeal.answer && { words: appeal.answer.words } } };
}
