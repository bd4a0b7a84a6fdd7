import { randomBytes } from "node:crypto";
import { openSecret, sealSecret } from "~/services/staff/sealed-secret.server";

/** What a code or link that opens a session keeps of it: the secret that names it, sealed, so that the same form sent twice opens one session. */
export interface OpensSession {
  _id: string;
  session?: string | null;
}

/** A secret that names a session. */
export const newSessionSecret = (): string => randomBytes(24).toString("base64url");

export const sealSessionSecret = (sid: string, code: string): string => sealSecret(sid, `session:${code}`);

/** The secret of the session that a code or link has opened or will; null where it keeps none. */
export const openSessionSecret = ({ _id, session }: OpensSession): string | null => (session ? openSecret(session, `session:${_id}`) : null);
