import { identifierWord, type Identifier } from "../contact/identifier";
import type { Millis } from "../time/instant";

/** The addresses of a person, and since when each is proved. */
export interface Contacts {
  email: string | null;
  phone: string | null;
  emailVerifiedAt: Millis | null;
  phoneVerifiedAt: Millis | null;
}

/** Whether the address is one of this person's. */
export const hasContact = ({ email, phone }: Pick<Contacts, "email" | "phone">, contact: Identifier): boolean => (contact.kind === "email" ? email : phone) === identifierWord(contact);

/**
 * What changes when somebody proves an address of an account for the first time without being signed in to it; null when it is proved already.
 * The account goes to whom the address belongs, and with it goes any other address: whoever wrote it could come back by it.
 */
export function firstProof(contacts: Contacts, contact: Identifier, now: Millis): Partial<Contacts> | null {
  if (contact.kind === "email") return contacts.emailVerifiedAt === null ? { emailVerifiedAt: now, phone: null, phoneVerifiedAt: null } : null;
  return contacts.phoneVerifiedAt === null ? { phoneVerifiedAt: now, email: null, emailVerifiedAt: null } : null;
}
