import type { StateCode } from "../place/gazetteer";
import { GST_STATES } from "./gst-states";

const FORM = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/;
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The last character of a GSTIN, reckoned from the fourteen before it: each digit of base 36 once or twice, its two places added up. */
export function gstinCheck(first: string): string {
  const sum = [...first].reduce((total, sign, index) => {
    const product = DIGITS.indexOf(sign) * (index % 2 === 0 ? 1 : 2);
    return total + Math.floor(product / 36) + (product % 36);
  }, 0);
  return DIGITS.charAt((36 - (sum % 36)) % 36);
}

/** The GSTIN somebody typed, in capitals and without spaces; null when its form, its state or its last character is wrong. */
export function parseGstin(text: string): string | null {
  const gstin = text.replace(/[\s-]/g, "").toUpperCase();
  return FORM.test(gstin) && stateOfGstin(gstin) !== null && gstinCheck(gstin.slice(0, 14)) === gstin.charAt(14) ? gstin : null;
}

/** The state a GSTIN was given in, by its first two digits. */
export const stateOfGstin = (gstin: string): StateCode | null => (Object.keys(GST_STATES) as StateCode[]).find((state) => GST_STATES[state] === gstin.slice(0, 2)) ?? null;
