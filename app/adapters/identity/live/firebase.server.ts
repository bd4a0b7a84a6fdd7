import { z } from "zod";
import type { Auth, UserRecord } from "firebase-admin/auth";
import { days, minutes, seconds } from "~/domain/time/instant";
import { askVendor } from "~/adapters/vendor-call/ask-vendor.server";
import { VendorFault } from "~/adapters/vendor-call/fault";
import type { Vendor } from "~/adapters/vendor-call/vendor";
import type { FirebaseSettings } from "../config.server";
import type { Given, IdentityPort } from "../port";
import { asAdmin, codeOf, openAdmin } from "./admin.server";
import { identityOf } from "./identity-of";
import { keySet } from "./key-set.server";
import { readToken, type Claims } from "./read-token.server";

const FRESH = minutes(5);
const [SHORTEST, LONGEST] = [minutes(5), days(14)];

const SIGNED_IN = z.object({ localId: z.string().min(1), needConfirmation: z.literal(false).optional() });

/** Firebase: tokens are checked by their signature, what takes the owner's rights goes by its own package. */
export function openFirebase(settings: FirebaseSettings, vendor: Vendor) {
  const { project, keys, api, webApiKey, authDomain } = settings;
  const admin = openAdmin(settings);
  const idTokenKeys = keySet(`${keys}/robot/v1/metadata/x509/securetoken@system.gserviceaccount.com`, vendor);
  const cookieKeys = keySet(`${keys}/identitytoolkit/v3/relyingparty/publicKeys`, vendor);
  const readIdToken = settings.emulated ? unsigned((token) => admin.verifyIdToken(token)) : (token: string) => readToken(token, { keys: idTokenKeys, issuer: `https://securetoken.google.com/${project}`, audience: project, now: Date.now() });
  const readCookie = settings.emulated ? unsigned((token) => admin.verifySessionCookie(token)) : (token: string) => readToken(token, { keys: cookieKeys, issuer: `https://session.firebase.google.com/${project}`, audience: project, now: Date.now() });
  const ask = <T>(call: (auth: Auth) => Promise<T>): Promise<T> => vendor.call(() => asAdmin(() => call(admin)), { repeatable: false });

  const tokens: Pick<IdentityPort, "verifyIdToken" | "mintSessionCookie" | "verifySessionCookie" | "endSessions"> = {
    async verifyIdToken(token) {
      const read = await readIdToken(token);
      return read.ok ? { ok: true, identity: identityOf(read.claims), signedInAt: seconds(read.claims.auth_time) } : read;
    },
    async mintSessionCookie({ idToken, lasts }) {
      if (lasts < SHORTEST || lasts > LONGEST) throw new RangeError(`a session cookie of ${lasts} ms`);
      const read = await readIdToken(idToken);
      if (!read.ok) return read;
      if (Date.now() - seconds(read.claims.auth_time) >= FRESH) return { ok: false, code: "sign_in_again" };
      return given(async () => ({ cookie: await ask((auth) => auth.createSessionCookie(idToken, { expiresIn: lasts })) }));
    },
    async verifySessionCookie(cookie) {
      const read = await readCookie(cookie);
      if (!read.ok) return read;
      const user = await given(async () => ({ user: await ask((auth) => auth.getUser(read.claims.sub)) }));
      if (!user.ok) return user;
      return isEnded(user.user, read.claims) ? { ok: false, code: "ended" } : { ok: true, identity: identityOf(read.claims), signedInAt: seconds(read.claims.auth_time) };
    },
    async endSessions(subject) {
      const done = await given(async () => ({ done: await ask((auth) => auth.revokeRefreshTokens(subject)) }));
      return done.ok || done.code === "ended" ? { ok: true } : done;
    },
  };

  return {
    tokens,
    /** Makes the bearer of a Google ID token known to Firebase; gives his uid there, or null when Firebase does not answer or wants more than that. */
    async joinGoogle(idToken: string): Promise<string | null> {
      const address = `${api}/v1/accounts:signInWithIdp?key=${encodeURIComponent(webApiKey)}`;
      const postBody = new URLSearchParams({ id_token: idToken, providerId: "google.com" }).toString();
      const body = JSON.stringify({ postBody, requestUri: `https://${authDomain}`, returnSecureToken: true, returnIdpCredential: true });
      try {
        const answer = await vendor.call((signal) => askVendor(address, { method: "POST", headers: { "content-type": "application/json" }, body, signal }), { repeatable: true });
        const read = answer.ok ? SIGNED_IN.safeParse(answer.json()) : null;
        return read?.success ? read.data.localId : null;
      } catch (error) {
        if (error instanceof VendorFault) return null;
        throw error;
      }
    },
  };
}

const TAKEN_BACK = new Set(["auth/user-not-found", "auth/user-disabled", "auth/session-cookie-revoked", "auth/id-token-revoked"]);

/** Of a user who is gone, locked, or signed out everywhere since. */
const isEnded = ({ disabled, tokensValidAfterTime }: UserRecord, { auth_time }: Claims): boolean => disabled || (tokensValidAfterTime !== undefined && seconds(auth_time) < Date.parse(tokensValidAfterTime));

async function given<T extends object>(work: () => Promise<T>): Promise<Given<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (error instanceof VendorFault) return { ok: false, code: "unavailable" };
    if (TAKEN_BACK.has(codeOf(error))) return { ok: false, code: "ended" };
    if (codeOf(error).startsWith("auth/")) return { ok: false, code: "not_genuine" };
    throw error;
  }
}

/** The emulator signs nothing, so its tokens are read by Firebase's own package, which knows that it talks to it. In tests alone. */
const unsigned =
  (read: (token: string) => Promise<Claims>) =>
  async (token: string): Promise<Given<{ claims: Claims }>> =>
    given(async () => ({ claims: await read(token) }));

