import { refuse, type Refusal } from "../refusal";
import type { Millis } from "../time/instant";
import { PROVIDERS, type ProvenIdentity, type Subjects } from "./proven-identity";

/** An account as far as it matters to who may enter it. */
export interface HeldAccount {
  suspended: boolean;
  providers: Subjects;
  /** When its holder proved that the mailbox, or the phone, is his; null when he never did. */
  emailVerifiedAt: Millis | null;
  phoneVerifiedAt: Millis | null;
}

/**
 * What somebody whom a provider has proved is to our accounts.
 * known: this account is his already. link: its address, proved by both sides, is his. claim: whoever made it wrote his address and never
 * proved it, nor anything else; it becomes his, without what that one left in it. release: it is somebody else's, proved otherwise;
 * only the address is his, which leaves it, and he joins. join: nobody knows him.
 */
export type Relation = "known" | "link" | "claim" | "release" | "join";

/**
 * Decides by what a provider says. An address that it has not proved opens nothing, and makes nothing. `bySubject` is the account
 * that holds one of his subjects, `byEmail` the one that holds his address; they are read one after the other, so an account made in between is found by its address alone.
 * Refuses with email_not_proved, linked_otherwise (the account holds another subject of that provider), or suspended where a suspended
 * person would leave his account for a new one. Whether a suspended account may be entered is for sign-in to say.
 */
export function enterByProvider(identity: ProvenIdentity, { bySubject, byEmail }: { bySubject: HeldAccount | null; byEmail: HeldAccount | null }): { ok: true; relation: Relation } | Refusal {
  if (bySubject) return { ok: true, relation: "known" };
  if (!identity.email || !identity.emailVerified) return refuse("email_not_proved");
  if (!byEmail) return { ok: true, relation: "join" };
  if (byEmail.emailVerifiedAt !== null && isAnother(identity.subjects, byEmail.providers)) return refuse("linked_otherwise");
  if (byEmail.emailVerifiedAt !== null) return { ok: true, relation: holdsOne(identity.subjects, byEmail.providers) ? "known" : "link" };
  if (!isProvedOtherwise(byEmail)) return { ok: true, relation: "claim" };
  return byEmail.suspended ? refuse("suspended") : { ok: true, relation: "release" };
}

const isProvedOtherwise = ({ phoneVerifiedAt, providers }: HeldAccount): boolean => phoneVerifiedAt !== null || PROVIDERS.some((one) => providers[one] !== undefined);

const holdsOne = (his: Subjects, held: Subjects): boolean => PROVIDERS.some((one) => his[one] !== undefined && his[one] === held[one]);

/** Whether an account holds another subject than the proved one with any provider. */
export const isAnother = (his: Subjects, held: Subjects): boolean => PROVIDERS.some((one) => his[one] !== undefined && held[one] !== undefined && his[one] !== held[one]);

/** The subjects of an account together with those that have just been proved; what it holds already stays. */
export const withSubjects = (held: Subjects, proved: Subjects): Subjects => ({ ...proved, ...held });
