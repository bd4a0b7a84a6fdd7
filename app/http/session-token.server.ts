import { createHash, createSecretKey, type KeyObject } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import type { Millis } from "~/domain/time/instant";
import { environment } from "~/env.server";

const ISSUER = "kalasetu";
const AUDIENCE = "kalasetu:session";

interface Key {
  /** Names the secret without giving it away, so that a token says which of several it was signed with. */
  id: string;
  key: KeyObject;
}

const keys = new Map<string, Key>();

/** The key that a secret makes, made once: every request of somebody signed in asks for it. */
function keyOf(secret: string): Key {
  const known = keys.get(secret);
  if (known) return known;
  const made = { id: createHash("sha256").update(`kid:${secret}`).digest("base64url").slice(0, 8), key: createSecretKey(secret, "utf8") };
  keys.set(secret, made);
  return made;
}

/** The signed text of a session cookie: it names the person and the session row, and nothing else. Signed with the newest secret. */
export function makeSessionToken({ person, sid, endsAt }: { person: string; sid: string; endsAt: Millis }): Promise<string> {
  const { id, key } = keyOf(environment().jwtSecrets[0] ?? "");
  return new SignJWT({ sid })
    .setProtectedHeader({ alg: "HS256", kid: id })
    .setSubject(person)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setExpirationTime(Math.floor(endsAt / 1000))
    .sign(key);
}

/** What a session cookie names, or null when we did not sign it or it is over. Older secrets still count. */
export async function readSessionToken(token: string): Promise<{ person: string; sid: string } | null> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const named = environment().jwtSecrets.map(keyOf).find(({ id }) => id === kid);
        if (!named) throw new Error("signed with an unknown secret");
        return named.key;
      },
      { algorithms: ["HS256"], issuer: ISSUER, audience: AUDIENCE },
    );
    return typeof payload.sub === "string" && typeof payload.sid === "string" ? { person: payload.sub, sid: payload.sid } : null;
  } catch {
    return null;
  }
}
