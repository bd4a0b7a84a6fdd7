import { afterAll, beforeAll } from "vitest";
import type { FirebaseSettings, GoogleSettings } from "~/adapters/identity/config.server";
import { liveIdentity } from "~/adapters/identity/live.server";
import type { IdentityPort } from "~/adapters/identity/port";
import { PROJECT, startFirebase, WEB_API_KEY } from "../../fakes/firebase";
import { startGoogle } from "../../fakes/google";
import { makeKey, signToken } from "../../fakes/token";

type Fakes = { google: Awaited<ReturnType<typeof startGoogle>>; firebase: Awaited<ReturnType<typeof startFirebase>> };

/** The live adapter beside vendors on this machine. Firebase's own package is sent there by the one variable that it reads; tokens are checked by their signature all the same. */
export function useLiveIdentity() {
  const world = { port: undefined as unknown as IdentityPort } as Fakes & { port: IdentityPort };
  beforeAll(async () => {
    world.google = await startGoogle();
    world.firebase = await startFirebase();
    process.env.FIREBASE_AUTH_EMULATOR_HOST = world.firebase.host;
    world.port = freshPort(world);
  });
  afterAll(async () => {
    delete process.env.FIREBASE_AUTH_EMULATOR_HOST;
    await world.google.stop();
    await world.firebase.stop();
  });
  return world;
}

/** The adapter as a process has it that has just started. */
export const freshPort = ({ google, firebase }: Fakes, { issuer = google.issuer } = {}): IdentityPort => liveIdentity({ google: googleSettings(issuer), firebase: firebaseSettings(firebase.url) });

const googleSettings = (issuer: string): GoogleSettings => ({ clientId: "kalasetu", clientSecret: "a secret", issuer });

const firebaseSettings = (url: string): FirebaseSettings => ({ project: PROJECT, account: { projectId: PROJECT, clientEmail: "admin@loopback.example", privateKey: OWNER }, webApiKey: WEB_API_KEY, authDomain: `${PROJECT}.firebaseapp.com`, api: url, keys: url, emulated: false });

const OWNER = makeKey("owner").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** What a genuine ID token says; `more` says otherwise. */
export function claims(uid: string, ago = 0, more: object = {}): Record<string, unknown> {
  const at = Math.floor((Date.now() - ago) / 1000);
  return { iss: `https://securetoken.google.com/${PROJECT}`, aud: PROJECT, sub: uid, user_id: uid, auth_time: at, iat: at, exp: at + 3600, email: "kamla@example.in", email_verified: true, firebase: { identities: {}, sign_in_provider: "password" }, ...more };
}

/** An ID token as Firebase signs it, of a user it knows. */
export function idToken({ firebase }: Fakes, uid: string, ago = 0, more: object = {}): string {
  firebase.addUser(uid);
  return signToken(claims(uid, ago, more), firebase.tokenKey);
}
