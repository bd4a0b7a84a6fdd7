import type { Contacts } from "../account/proof";
import { hours, type Millis } from "../time/instant";
import type { Identifier } from "./identifier";

export const CONTACT_KINDS = ["email", "phone"] as const;
export type ContactKind = Identifier["kind"];

/** How long whoever reads the old address can undo a change. Real time. */
export const UNDO_LASTS = hours(24);

const PROVED = { email: "emailVerifiedAt", phone: "phoneVerifiedAt" } as const;
const OTHER = { email: "phone", phone: "email" } as const;

export const provedAt = (contacts: Contacts, kind: ContactKind): Millis | null => contacts[PROVED[kind]];

/** The addresses once one of them is another one, proved at a moment, or gone. */
export const withContact = (contacts: Contacts, kind: ContactKind, address: string | null, at: Millis): Contacts => ({ ...contacts, [kind]: address, [PROVED[kind]]: address === null ? null : at });

/** Why an address has to stay, or null: without one that is proved nobody could be told anything, nor choose a new password. */
export function whyNotRemove(contacts: Contacts, kind: ContactKind): "last_contact" | "other_not_proved" | null {
  if (contacts[OTHER[kind]] === null) return "last_contact";
  return provedAt(contacts, OTHER[kind]) === null ? "other_not_proved" : null;
}

/** What happened to an address, in a word. */
export const changeWord = (before: string | null, after: string | null): "added" | "changed" | "removed" => (before === null ? "added" : after === null ? "removed" : "changed");

/** Where a change is told: at the address that was there before, else at the other one. */
export function toldAt(before: Contacts, kind: ContactKind): Identifier | null {
  const told = before[kind] === null ? OTHER[kind] : kind;
  const address = before[told];
  if (address === null) return null;
  return told === "email" ? { kind: "email", email: address } : { kind: "phone", phone: address };
}

/** Why a change cannot be undone any more, or null while it can. */
export function whyNoUndo({ undoneAt, undoUntil }: { undoneAt: Millis | null; undoUntil: Millis }, now: Millis): "undo_done" | "undo_late" | null {
  if (undoneAt !== null) return "undo_done";
  return undoUntil <= now ? "undo_late" : null;
}
