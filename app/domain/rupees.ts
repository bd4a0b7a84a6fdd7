import type { Paise } from "./money";

/** Where the digit zero stands in each script that people here type: Devanagari to Malayalam, and Arabic-Indic. */
const ZEROS = [0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0660, 0x06f0];

const PLAIN = /^\d{1,12}(\.\d{1,2})?$/;
const LAKH_COMMAS = /^\d{1,2}(,\d{2})*,\d{3}(\.\d{1,2})?$/;

/** The same text with every native digit as its Latin one. */
export const latinDigits = (text: string): string => (/^[ -~]*$/.test(text) ? text : text.replace(/\p{Nd}/gu, latinDigit));

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

/**
 * Reads rupees as a person types them: "500", " 5 ", "₹1,23,456.50", "१२३". At most twelve digits and two decimals.
 * Null for anything else: minus, exponent, misplaced commas, a bare point. Digits are moved, never multiplied as floats.
 */
export function parseRupees(text: string): Paise | null {
  const typed = latinDigits(text).trim().replace(/^₹\s*/, "");
  const plain = typed.includes(",") && LAKH_COMMAS.test(typed) ? typed.replaceAll(",", "") : typed;
  if (!PLAIN.test(plain)) return null;
  const point = plain.indexOf(".");
  const rupees = point < 0 ? plain : plain.slice(0, point);
  const decimals = point < 0 ? "" : plain.slice(point + 1);
  return Number(rupees + decimals.padEnd(2, "0"));
}

/** The amount as it would be typed into a form: "500", "19.99". */
export function typedRupees(amount: Paise): string {
  const paise = amount % 100;
  const rupees = String((amount - paise) / 100);
  return paise === 0 ? rupees : `${rupees}.${String(paise).padStart(2, "0")}`;
}

/** The amount as books write it, with both decimals and no signs but minus: "500.00", "-19.99". */
export function accountedRupees(amount: Paise): string {
  const whole = Math.trunc(Math.abs(amount) / 100);
  return `${amount < 0 ? "-" : ""}${whole}.${String(Math.abs(amount) % 100).padStart(2, "0")}`;
}
