import { parseEmail } from "./email";
import { parsePhone } from "./phone";

/** What a person signs in with: one of the two. */
export type Identifier = { kind: "email"; email: string } | { kind: "phone"; phone: string };

/** Reads what somebody typed into "e-mail or mobile number"; null when it is neither. */
export function parseIdentifier(text: string): Identifier | null {
  const email = parseEmail(text);
  if (email) return { kind: "email", email };
  const phone = parsePhone(text);
  return phone ? { kind: "phone", phone } : null;
}

/** The identifier as one word, the same for every way of typing it. */
export const identifierWord = (identifier: Identifier): string => (identifier.kind === "email" ? identifier.email : identifier.phone);
