import { latinDigits } from "../rupees";

/** Letters and digits as typed, in any Indian digits, small or large, with blanks, hyphens and points between. */
const packed = (text: string): string => latinDigits(text).replace(/[\s\u200b-\u200d\u2060.-]/g, "").toUpperCase();

const reader = (form: RegExp) => (text: string): string | null => {
  const typed = packed(text);
  return form.test(typed) ? typed : null;
};

/** Reads a PAN as typed; null when it is none. Form: Income-tax Rules 1962, rule 114. */
export const parsePan = reader(/^[A-Z]{5}\d{4}[A-Z]$/);

/** Reads a GSTIN as typed; null when it is none: the state's number, the PAN, and three more. */
export const parseGstin = reader(/^\d{2}[A-Z]{5}\d{4}[A-Z][A-Z\d]{3}$/);

/** Reads the number of an Indian bank account as typed; null when it is none. */
export const parseBankNumber = reader(/^\d{9,18}$/);

/** Reads a branch's IFSC as typed; null when it is none: four letters of the bank, 0, six of the branch. */
export const parseIfsc = reader(/^[A-Z]{4}0[A-Z\d]{6}$/);
