import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { isUrgent, speaksForItself, type StandingReason } from "./reasons";
import { APPEAL_LASTS, lastingSuspension, openAppeal, WARNING_COUNTS, type Standing, type Suspension, type Told } from "./standing";

/** Who decides, and about whom: somebody may be of our staff and a customer too, under one e-mail address. */
export interface Sides {
  staff: { id: string; email: string };
  person: { id: string; email: string | null };
}

type Decided = Outcome<{ standing: Standing }>;

const isOneself = ({ staff, person }: Sides): boolean => staff.id === person.id || staff.email === person.email;

const unchanged = (standing: Standing): Decided => ({ ok: true, standing });

/** Warns somebody. The same warning again changes nothing. Refuses with not_on_yourself, already_suspended, reason_needed. */
export function warn(standing: Standing, sides: Sides, { id, reason, words, now }: { id: string; reason: StandingReason; words: string; now: Millis }): Decided {
  if (isOneself(sides)) return refuse("not_on_yourself");
  if (standing.warnings.some((warning) => warning.id === id)) return unchanged(standing);
  if (lastingSuspension(standing)) return refuse("already_suspended");
  if (words === "" && !speaksForItself(reason)) return refuse("reason_needed");
  return { ok: true, standing: { ...standing, warnings: [...standing.warnings, { id, reason, words, by: sides.staff.id, at: now }] } };
}

/** Whether a suspension for this reason may come now: somebody was warned within a year, or it is urgent. */
export const isWarnedEnough = ({ warnings }: Standing, reason: StandingReason, now: Millis): boolean => isUrgent(reason) || warnings.some(({ at }) => at + WARNING_COUNTS >= now);

/** Suspends somebody. The same suspension again changes nothing. Refuses with not_on_yourself, already_suspended, reason_needed, warning_needed. */
export function suspend(standing: Standing, sides: Sides, { id, reason, words, now }: { id: string; reason: StandingReason; words: string; now: Millis }): Decided {
  if (isOneself(sides)) return refuse("not_on_yourself");
  if (standing.suspensions.some((suspension) => suspension.id === id)) return unchanged(standing);
  if (lastingSuspension(standing)) return refuse("already_suspended");
  if (words === "" && !speaksForItself(reason)) return refuse("reason_needed");
  if (!isWarnedEnough(standing, reason, now)) return refuse("warning_needed");
  const told: Told = { id, reason, words, by: sides.staff.id, at: now };
  return { ok: true, standing: { ...standing, suspensions: [...standing.suspensions, { ...told, appeal: null, lifted: null }] } };
}

/** Ends a suspension; whoever set it may. Refuses with not_on_yourself, not_suspended, reason_needed. */
export function lift(standing: Standing, sides: Sides, { reason, now }: { reason: string; now: Millis }): Decided {
  if (isOneself(sides)) return refuse("not_on_yourself");
  const lasting = lastingSuspension(standing);
  if (!lasting) return refuse("not_suspended");
  if (reason === "") return refuse("reason_needed");
  return changed(standing, { ...lasting, lifted: { by: sides.staff.id, at: now, reason } });
}

/** A suspended person asks for another look, once. Refuses with not_suspended, already_appealed, reason_needed. */
export function appeal(standing: Standing, { words, now }: { words: string; now: Millis }): Decided {
  const lasting = lastingSuspension(standing);
  if (!lasting) return refuse("not_suspended");
  if (lasting.appeal) return lasting.appeal.words === words ? unchanged(standing) : refuse("already_appealed");
  if (words === "") return refuse("reason_needed");
  return changed(standing, { ...lasting, appeal: { words, at: now, dueAt: now + APPEAL_LASTS, answer: null } });
}

/**
 * Answers the open appeal; accepting it ends the suspension. Whoever suspended does not answer.
 * Refuses with not_on_yourself, no_appeal, other_colleague, reason_needed.
 */
export function answerAppeal(standing: Standing, sides: Sides, { accepted, words, now }: { accepted: boolean; words: string; now: Millis }): Decided {
  if (isOneself(sides)) return refuse("not_on_yourself");
  const lasting = lastingSuspension(standing);
  const open = openAppeal(standing);
  if (!lasting || !open) return refuse("no_appeal");
  const by = sides.staff.id;
  if (lasting.by === by) return refuse("other_colleague");
  if (words === "") return refuse("reason_needed");
  const answered = { ...open, answer: { accepted, words, by, at: now } };
  return changed(standing, { ...lasting, appeal: answered, lifted: accepted ? { by, at: now, reason: words } : null });
}

const changed = ({ warnings, suspensions }: Standing, after: Suspension): Decided => ({ ok: true, standing: { warnings, suspensions: suspensions.map((one) => (one.id === after.id ? after : one)) } });
