import { days, minutes, type Millis } from "../time/instant";
import type { BreakKind, FoundBreak } from "./break";

/** How a question to the gateway failed. silent: it gave no answer; refused: it said no; fault: the site itself failed at it. */
export type AskTrouble = "silent" | "refused" | "fault";

/** Since when questions about something fail, and how the last one did. */
export interface AskFailure {
  since: Millis;
  trouble: AskTrouble;
}

const SOONEST = minutes(5);
const LATEST = days(1);
/** A gateway may be silent about everything for as long as this. When it answers again, everything is to be asked about within a quarter of an hour. */
const OUTAGE = days(1);
const IN_AN_OUTAGE = minutes(10);

const mayBeAnOutage = ({ since, trouble }: AskFailure, now: Millis): boolean => trouble === "silent" && now - since < OUTAGE;

/** When something is asked about again: the longer its questions have failed the later, at most a day later. */
export const askAgainAt = (failure: AskFailure, now: Millis): Millis => now + Math.min(mayBeAnOutage(failure, now) ? IN_AN_OUTAGE : LATEST, Math.max(SOONEST, now - failure.since));

/** What staff are told of a question that fails. */
export const QUESTION_KINDS: readonly BreakKind[] = ["question_refused", "question_failed"];

export const asBreak = (subject: string, trouble: AskTrouble): FoundBreak => ({ kind: trouble === "fault" ? "question_failed" : "question_refused", subject, ours: null, theirs: null });

/** What a failure is listed as; null while the gateway may be silent about everything. */
export const failureFound = (subject: string, failure: AskFailure | null | undefined, now: Millis): FoundBreak[] => (!failure || mayBeAnOutage(failure, now) ? [] : [asBreak(subject, failure.trouble)]);
