import { CALL_OFF_REASONS, DECLINE_REASONS, type CallOffReason, type DeclineReason } from "./states";

/** Why an artisan said no or cancelled, or KalaSetu called a visit off: one of the listed reasons, and words of their own. */
export interface Reason {
  code: DeclineReason | CallOffReason;
  words: string;
}

/** A reason as one text for a booking's history: "too_far", "other: My loom broke". */
export const writeReason = ({ code, words }: Reason): string => (words ? `${code}: ${words}` : code);

/** The reason inside a text of the history; a text that names none of the listed ones counts as other. */
export function readReason(text: string): Reason {
  const [head = "", ...rest] = text.split(": ");
  const code = [...DECLINE_REASONS, ...CALL_OFF_REASONS].find((listed) => listed === head);
  return code ? { code, words: rest.join(": ") } : { code: "other", words: text };
}
