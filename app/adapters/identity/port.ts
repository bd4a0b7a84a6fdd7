import type { ProvenIdentity } from "~/domain/account/proven-identity";
import type { Millis } from "~/domain/time/instant";

/**
 * Why a provider of identities gave nobody: `not_available` (no keys for it here), `cancelled` (the person said no there),
 * `not_genuine` (not what was asked for, not from the provider, too old or used before), `sign_in_again` (genuine, but the person
 * signed in too long ago for this), `ended` (genuine once, taken back since), `unavailable` (the provider does not do its part just now).
 */
export const IDENTITY_FAULTS = ["not_available", "cancelled", "not_genuine", "sign_in_again", "ended", "unavailable"] as const;
export type IdentityFault = (typeof IDENTITY_FAULTS)[number];

export type Given<T> = ({ ok: true } & T) | { ok: false; code: IdentityFault };

/** Somebody who signed in with a provider, and when he last did so there. Real time. */
export interface SignedIn {
  identity: ProvenIdentity;
  signedInAt: Millis;
}

/** Others who know who somebody is. They are asked and believed about that alone: accounts, rights and sessions are ours. */
export interface IdentityPort {
  readonly mode: "local" | "live";
  /** What is set up here: `google` sign-in in the browser, `firebase` tokens of programs. */
  readonly ways: { readonly google: boolean; readonly firebase: boolean };
  /** Begins a sign-in with Google that comes back to `returnTo`. Gives the address to send the browser to and what this browser alone has to bring back. */
  beginGoogle(asked: { returnTo: string }): Promise<Given<{ address: string; remember: string }>>;
  /** Ends it: `address` is where the browser came back, with its query. The same return works once. */
  finishGoogle(back: { address: string; remembered: string }): Promise<Given<{ identity: ProvenIdentity }>>;
  /** Whose ID token a program shows. */
  verifyIdToken(token: string): Promise<Given<SignedIn>>;
  /** A session cookie for an ID token of somebody who signed in less than five minutes ago; it lasts 5 minutes to 14 days. */
  mintSessionCookie(asked: { idToken: string; lasts: Millis }): Promise<Given<{ cookie: string }>>;
  /** Whose session cookie it is, as long as the provider has not taken it back. */
  verifySessionCookie(cookie: string): Promise<Given<SignedIn>>;
  /** Takes back every session cookie of a subject at Firebase. */
  endSessions(subject: string): Promise<Given<object>>;
}
