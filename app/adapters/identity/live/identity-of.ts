import type { ProvenIdentity } from "~/domain/account/proven-identity";
import { parseEmail } from "~/domain/contact/email";

/** Whom the claims of a Firebase token name. Somebody who used Google there is named as Google names him too. */
export function identityOf(claims: Record<string, unknown> & { sub: string }): ProvenIdentity {
  const { sub: subject, email, email_verified: verified, name } = claims;
  const google = googleSubject(claims["firebase"]);
  return {
    provider: "firebase",
    subject,
    subjects: { firebase: subject, ...(google ? { google } : {}) },
    email: typeof email === "string" ? parseEmail(email) : null,
    emailVerified: verified === true,
    name: typeof name === "string" ? name : "",
  };
}

function googleSubject(firebase: unknown): string | null {
  const identities = (firebase as { identities?: Record<string, unknown> } | undefined)?.identities;
  const named = identities?.["google.com"];
  const [subject] = Array.isArray(named) ? (named as unknown[]) : [];
  return typeof subject === "string" && subject.length > 0 ? subject : null;
}
