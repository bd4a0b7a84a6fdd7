import { createHash, createSecretKey, type KeyObject } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { LRUCache } from "lru-cache";
import type { Millis } from "~/domain/time/instant";
import { environment } from "~/env.server";
import { hashSecret } from "~/services/account/hash-secret.server";

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

/** The key that a token says it was signed with, when it is one of ours today. */
const keyNamed = (id: string | undefined): Key | undefined => environment().jwtSecrets.map(keyOf).find((one) => one.id === id);

interface Verified {
  person: string;
  sid: string;
  key: string;
  endsAt: Millis;
}

/** Tokens that proved good, by their hash: the signature is checked in another thread, which takes longer than a page has. A token says nothing of whether its session goes on. */
const verified = new LRUCache<string, Verified>({ max: 5000 });

/** What a session cookie names, or null when we did not sign it or it is over. Older secrets still count. */
export async function readSessionToken(token: string): Promise<{ person: string; sid: string } | null> {
  const name = hashSecret(token);
  const known = verified.get(name) ?? (await verify(token));
  if (!known || known.endsAt <= Date.now() || !keyNamed(known.key)) return null;
  verified.set(name, known);
  return { person: known.person, sid: known.sid };
}

async function verify(token: string): Promise<Verified | null> {
  try {
    const { payload, protectedHeader } = await jwtVerify(
      token,
      ({ kid }) => {
        const named = keyNamed(kid);
        if (!named) throw new Error("signed with an unknown secret");
        return named.key;
      },
      { algorithms: ["HS256"], issuer: ISSUER, audience: AUDIENCE, requiredClaims: ["exp"] },
    );
    const { sub, sid, exp = 0 } = payload;
    return typeof sub === "string" && typeof sid === "string" ? { person: sub, sid, key: protectedHeader.kid ?? "", endsAt: exp * 1000 } : null;
  } catch {
    return null;
  }
}
