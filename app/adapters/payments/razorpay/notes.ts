import { z } from "zod";

/** Notes come as an object, as `[]` when there are none, or as null. Values that are no text are left out. */
export const NOTES = z.unknown().transform((notes): Record<string, string> => {
  if (typeof notes !== "object" || notes === null || Array.isArray(notes)) return {};
  return Object.fromEntries(Object.entries(notes).flatMap(([name, value]): [string, string][] => (typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [])));
});

/** The note on a payment that says whose button led to it. */
export const PAID_BY = "paid_by";

const LONGEST = 256;

/** Notes as the gateway takes them: values of 256 characters at most. */
export const notesOf = (notes: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(notes).map(([name, value]) => [name, value.slice(0, LONGEST)]));
