import { latinDigits } from "../rupees";

/**
 * Reads an Indian mobile number as people type it: ten digits, with 0 or +91 before them, with spaces,
 * hyphens, points or brackets between, in any Indian script. Gives '+91XXXXXXXXXX', or null.
 * Mobile numbers begin with 6, 7, 8 or 9 (National Numbering Plan 2003).
 */
export function parsePhone(text: string): string | null {
  const typed = latinDigits(text).replace(/[\s\u200b-\u200d\u2060().-]/g, "");
  const digits = /^(?:\+91|0091|91|0)?([6-9]\d{9})$/.exec(typed)?.[1];
  return digits === undefined ? null : `+91${digits}`;
}

/** A number as people read it aloud: '+91 98765 43210', without breaks over lines. */
export const formatPhone = (phone: string): string => phone.replace(/^\+91(\d{5})(\d{5})$/, "+91\u00a0$1\u00a0$2");
