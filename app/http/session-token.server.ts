import { createHash } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import type { Millis } from "~/domain/time/instant";
import { environment } from "~/env.server";

const ISSUER = "kalasetu";
const AUDIENCE = "kalasetu:session";

/** Names a secret without giving it away, so that a token says which of several it was signed with. */
const keyId = (secret: string): string => createHash("sha256").update(`kid:${secret}`).digest("base64url").slice(0, 8);
const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

/** The signed text of a session cookie: it names the person and the session row, and nothing else. Signed with the newest secret. */
export function makeSessionToken({ person, sid, endsAt }: { person: string; sid: string; endsAt: Millis }): Promise<string> {
  const [secret = ""] = environment().jwtSecrets;
  return new SignJWT({ sid })
    .setProtectedHeader({ alg: "HS256", kid: keyId(secret) })
    .setSubject(person)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setExpirationTime(Math.floor(endsAt / 1000))
    .sign(keyOf(secret));
}

/** What a session cookie names, or null when we did not sign it or it is over. Older secrets still count. */
export async function readSessionToken(token: string): Promise<{ person: string; sid: string } | null> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const secret = environment().jwtSecrets.find((one) => keyId(one) === kid);
        if (!secret) throw new Error("signed with an unknown secret");
        return keyOf(secret);
      },
      { algorithms: ["HS256"], issuer: ISSUER, audience: AUDIENCE },
    );
    return typeof payload.sub === "string" && typeof payload.sid === "string" ? { person: payload.sub, sid: payload.sid } : null;
  } catch {
    return null;
  }
}
