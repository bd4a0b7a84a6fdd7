import { z } from "zod";
import type { MessageKey } from "~/messages";
import type { LocalText } from "~/domain/local-text";
import { latinDigits } from "~/domain/rupees";

/** A text of the page's own language must be there, the other one may be. `missing` says what to write. */
export const words = (most: number, needed: boolean, missing: MessageKey = "form.required") => {
  const text = z.string({ error: missing }).trim().max(most, { error: "form.tooLong" });
  return needed ? text : text.optional().default("");
};

/** A whole number typed in any Indian digits. */
export const typedNumber = (least: number, most: number, error: string) =>
  z.string({ error }).transform((text, context) => {
    const typed = latinDigits(text).trim();
    const count = /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
    if (count >= least && count <= most) return count;
    context.addIssue({ code: "custom", message: error });
    return z.NEVER;
  });

/** A text in both languages; the one that is missing repeats the other. */
export const inBoth = (en: string, hi: string): LocalText => ({ en: en || hi, hi: hi || en });
