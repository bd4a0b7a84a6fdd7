import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { deleteApp, initializeApp, type App } from "firebase-admin/app";
import { getAuth } from "firebase-admin/auth";
import { createApp } from "firebase-tools/lib/emulator/auth/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { liveIdentity } from "~/adapters/identity/live.server";
import type { IdentityPort } from "~/adapters/identity/port";
import { minutes } from "~/domain/time/instant";
import { identityContract } from "../contracts/identity/identity-contract";
import { startGoogle } from "../fakes/google";
import { makeKey, unsignedToken } from "../fakes/token";

/** Firebase's own emulator, which stays offline for a project of such a name. */
const PROJECT = "demo-kalasetu";
const RETURN = "http://localhost/auth/google/return";

let emulator: Server;
let google: Awaited<ReturnType<typeof startGoogle>>;
let port: IdentityPort;
let base: string;
let app: App;

beforeAll(async () => {
  emulator = (await createApp(PROJECT)).listen(0, "127.0.0.1");
  await new Promise((listening) => emulator.once("listening", listening));
  const host = `127.0.0.1:${(emulator.address() as AddressInfo).port}`;
  process.env.FIREBASE_AUTH_EMULATOR_HOST = host;
  base = `http://${host}/identitytoolkit.googleapis.com`;
  google = await startGoogle();
  const privateKey = makeKey("owner").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const account = { projectId: PROJECT, clientEmail: "admin@demo.example", privateKey };
  const firebase = { project: PROJECT, account, webApiKey: "any", authDomain: `${PROJECT}.firebaseapp.com`, api: base, keys: base, emulated: true };
  port = liveIdentity({ google: { clientId: "kalasetu", clientSecret: "a secret", issuer: google.issuer }, firebase });
  app = initializeApp({ projectId: PROJECT }, "the other reader");
});

afterAll(async () => {
  await deleteApp(app);
  await google.stop();
  emulator.closeAllConnections();
  emulator.close();
});

/** An ID token as the emulator makes them, of a user that it knows. */
async function idTokenOf(uid: string, ago: number): Promise<string> {
  await getAuth(app).createUser({ uid }).catch(() => undefined);
  const at = Math.floor((Date.now() - ago) / 1000);
  return unsignedToken({ iss: `https://securetoken.google.com/${PROJECT}`, aud: PROJECT, sub: uid, user_id: uid, auth_time: at, iat: at, exp: at + 3600, firebase: { identities: {}, sign_in_provider: "custom" } });
}

/** Signs in with Google as a program does, by Firebase's own interface. */
async function signInWithGoogle(claims: object): Promise<string> {
  const postBody = new URLSearchParams({ id_token: JSON.stringify(claims), providerId: "google.com" }).toString();
  const answer = await fetch(`${base}/v1/accounts:signInWithIdp?key=any`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ postBody, requestUri: "http://localhost", returnSecureToken: true, returnIdpCredential: true }) });
  return ((await answer.json()) as { idToken: string }).idToken;
}

identityContract({ port: () => port, visit: (address) => google.visit(address), idToken: idTokenOf, ways: { google: true, firebase: true } });

describe("Firebase's own emulator", () => {
  it("knows whoever comes back from Google, and knows him again the next time", async () => {
    const comeBack = async () => {
      const begun = await port.beginGoogle({ returnTo: RETURN });
      if (!begun.ok) throw new Error(begun.code);
      const back = await port.finishGoogle({ address: await google.visit(begun.address), remembered: begun.remember });
      return back.ok ? (back.identity.subjects.firebase ?? "") : "";
    };
    const uid = await comeBack();
    expect(await comeBack()).toBe(uid);
    expect(await getAuth(app).getUser(uid)).toMatchObject({ email: "ananya@example.in", emailVerified: true, providerData: [expect.objectContaining({ providerId: "google.com", uid: "google-1" })] });
  });

  it("gives a program a token whose bearer our port names as Google does", async () => {
    const idToken = await signInWithGoogle({ sub: "google-2", email: "kamla@example.in", email_verified: true, name: "Kamla Devi" });
    const read = await port.verifyIdToken(idToken);
    expect(read).toMatchObject({ ok: true, identity: { provider: "firebase", subjects: { google: "google-2" }, email: "kamla@example.in", emailVerified: true, name: "Kamla Devi" } });
    expect(read.ok && Math.abs(Date.now() - read.signedInAt)).toBeLessThan(minutes(1));
  });

  it("reads the session cookies that our port has made, and our port those that it has taken back", async () => {
    const idToken = await signInWithGoogle({ sub: "google-3", email: "ramesh@example.in", email_verified: true });
    const minted = await port.mintSessionCookie({ idToken, lasts: minutes(60) });
    if (!minted.ok) throw new Error(minted.code);
    const { uid, exp, iat } = await getAuth(app).verifySessionCookie(minted.cookie, true);
    expect(exp - iat).toBe(3600);
    expect(await port.verifySessionCookie(minted.cookie)).toMatchObject({ ok: true, identity: { subject: uid, subjects: { google: "google-3" } } });
    await sleep(1100);
    expect(await port.endSessions(uid)).toEqual({ ok: true });
    expect(await port.verifySessionCookie(minted.cookie)).toEqual({ ok: false, code: "ended" });
    await expect(getAuth(app).verifySessionCookie(minted.cookie, true)).rejects.toMatchObject({ code: "auth/session-cookie-revoked" });
  });
});
