import { jwtVerify, type JWTPayload } from "jose";
import { seconds, type Millis } from "~/domain/time/instant";
import { VendorFault } from "~/adapters/vendor-call/fault";
import type { Given } from "../port";
import type { keySet } from "./key-set.server";

export type Claims = JWTPayload & { sub: string; auth_time: number };

/** How far the clocks of two machines may be apart. */
const APART = seconds(60);
const LONGEST_SUBJECT = 128;

/** Reads a token that Firebase signed with one of `keys` for `audience`: RS256 alone, not expired, neither made nor signed in in the future, of somebody. */
export async function readToken(token: string, { keys, issuer, audience, now }: { keys: ReturnType<typeof keySet>; issuer: string; audience: string; now: Millis }): Promise<Given<{ claims: Claims }>> {
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        const key = kid === undefined ? null : await keys(kid);
        if (!key) throw new Error("signed with none of the keys");
        return key;
      },
      { algorithms: ["RS256"], issuer, audience, requiredClaims: ["exp", "iat", "sub", "auth_time"], currentDate: new Date(now) },
    );
    return isClaims(payload, now) ? { ok: true, claims: payload } : { ok: false, code: "not_genuine" };
  } catch (error) {
    return { ok: false, code: error instanceof VendorFault ? "unavailable" : "not_genuine" };
  }
}

const isPast = (at: unknown, now: Millis): boolean => typeof at === "number" && seconds(at) <= now + APART;

const isClaims = (payload: JWTPayload, now: Millis): payload is Claims =>
  typeof payload.sub === "string" && payload.sub.length > 0 && payload.sub.length <= LONGEST_SUBJECT && isPast(payload.iat, now) && isPast(payload.auth_time, now);
