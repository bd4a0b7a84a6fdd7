import { latinDigits } from "../rupees";
import { minutes, type Millis } from "../time/instant";

/** How long a code of six digits works, and how often one may be wrong about it. */
export const CODE_LASTS = minutes(10);
export const MOST_CODE_TRIES = 5;

/** So long the same form, sent once more by the same browser, ends where its first sending did. */
export const SAME_FORM = minutes(1);

/** The six digits as typed: in any Indian script, with spaces or hyphens between. Null when there are not six. */
export function parseCode(text: string): string | null {
  const typed = latinDigits(text).replace(/[\s\u200b-\u200d\u2060-]/g, "");
  return /^\d{6}$/.test(typed) ? typed : null;
}

export type CodeProblem = "code_used" | "code_late" | "code_tries";

/** Why a code opens nothing any more, or null while it can. */
export function whyNoCode({ usedAt, expiresAt, tries }: { usedAt: Millis | null; expiresAt: Millis; tries: number }, now: Millis): CodeProblem | null {
  if (usedAt !== null) return "code_used";
  if (expiresAt <= now) return "code_late";
  return tries >= MOST_CODE_TRIES ? "code_tries" : null;
}
