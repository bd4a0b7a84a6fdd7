import { days, hours, type Millis } from "~/domain/time/instant";
import type { StandingReason } from "./reasons";

/** So long a warning counts: within a year of it a suspension needs no other. */
export const WARNING_COUNTS: Millis = days(365);

/** An appeal is answered within this time. */
export const APPEAL_LASTS: Millis = hours(72);

/** What staff told a person: a code's sentence and their own words, which may be none. */
export interface Told {
  /** Chosen by the form, so that the same form sent twice is one. */
  id: string;
  reason: StandingReason;
  words: string;
  /** Id of the member of staff. */
  by: string;
  at: Millis;
}

export interface Appeal {
  words: string;
  at: Millis;
  /** Until when it must be answered; this moment still counts. */
  dueAt: Millis;
  answer: { accepted: boolean; words: string; by: string; at: Millis } | null;
}

export interface Suspension extends Told {
  appeal: Appeal | null;
  /** Null while it lasts. The reason is for the record, not for the person. */
  lifted: { by: string; at: Millis; reason: string } | null;
}

/** How a person stands with us; the oldest first. Nothing is ever taken out. */
export interface Standing {
  warnings: Told[];
  suspensions: Suspension[];
}

export const BLAMELESS: Standing = { warnings: [], suspensions: [] };

/** The suspension that lasts now, or null. */
export const lastingSuspension = ({ suspensions }: Standing): Suspension | null => suspensions.find(({ lifted }) => lifted === null) ?? null;

/** The appeal that waits for an answer, or null. One against a suspension that was lifted waits for nothing. */
export function openAppeal(standing: Standing): Appeal | null {
  const appeal = lastingSuspension(standing)?.appeal ?? null;
  return appeal?.answer === null ? appeal : null;
}

export const isOverdue = ({ dueAt }: Pick<Appeal, "dueAt">, now: Millis): boolean => now > dueAt;

/** What lists of people mark somebody with, besides that he is suspended. */
export type StandingMark = "warned" | "appeal";

export const marksOf = (standing: Standing): StandingMark[] => [...(standing.warnings.length > 0 ? (["warned"] as const) : []), ...(openAppeal(standing) ? (["appeal"] as const) : [])];
