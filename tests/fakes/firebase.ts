import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { certificateOf } from "./certificate";
import { claimsOf, makeKey, openToken, signToken } from "./token";

/** How the vendor misbehaves, as long as it is told to. */
export type Trouble = "429" | "500" | "html" | "hang" | "reset";

export const PROJECT = "kalasetu-loopback";
export const WEB_API_KEY = "loopback-web-key";

interface User {
  localId: string;
  /** Seconds since 1970; tokens of earlier sign-ins count no more. */
  validSince: number;
  disabled: boolean;
}

/** Firebase on this machine as its documentation has it: public keys, signInWithIdp, session cookies, look-up, revocation. Signs and checks with code of its own. */
export async function startFirebase() {
  const [tokenKey, cookieKey] = [makeKey("token-1"), makeKey("cookie-1")];
  const users = new Map<string, User>();
  const state = { trouble: null as Trouble | null, asked: [] as string[], keys: { [tokenKey.kid]: certificateOf(tokenKey) } as Record<string, string>, maxAge: 3600 };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://local");
    const body = await bodyOf(request);
    state.asked.push(pathname);
    if (state.trouble) return misbehave(state.trouble, request, response);
    const answer = (status: number, said: object): void => void response.writeHead(status, { "content-type": "application/json", "cache-control": `public, max-age=${state.maxAge}, must-revalidate` }).end(JSON.stringify(said));
    const refuse = (message: string): void => answer(400, { error: { code: 400, message, errors: [{ message, reason: "invalid", domain: "global" }] } });
    if (pathname.endsWith("/x509/securetoken@system.gserviceaccount.com")) return answer(200, state.keys);
    if (pathname.endsWith("/relyingparty/publicKeys")) return answer(200, { [cookieKey.kid]: certificateOf(cookieKey) });
    if (pathname.endsWith("/accounts:signInWithIdp")) return searchParams.get("key") === WEB_API_KEY ? signIn(String(body["postBody"]), answer, refuse) : refuse("API_KEY_INVALID");
    if (request.headers.authorization !== "Bearer owner") return answer(401, { error: { code: 401, message: "CREDENTIALS_MISSING" } });
    if (pathname.endsWith(":createSessionCookie")) return mint(String(body["idToken"]), Number(body["validDuration"]), answer, refuse);
    const user = users.get(String([body["localId"]].flat()[0]));
    if (pathname.endsWith("/accounts:lookup")) return answer(200, user ? { users: [{ ...user, validSince: String(user.validSince), createdAt: "0", lastLoginAt: "0" }] } : { kind: "identitytoolkit#GetAccountInfoResponse" });
    if (!pathname.endsWith("/accounts:update")) return refuse("OPERATION_NOT_ALLOWED");
    if (!user) return refuse("USER_NOT_FOUND");
    user.validSince = Number(body["validSince"] ?? user.validSince);
    answer(200, { localId: user.localId });
  }

  function signIn(postBody: string, answer: (status: number, said: object) => void, refuse: (message: string) => void): void {
    const said = new URLSearchParams(postBody);
    if (said.get("providerId") !== "google.com") return refuse("INVALID_CREDENTIAL_OR_PROVIDER_ID");
    const { sub, email } = claimsOf(said.get("id_token") ?? "");
    const user = addUser(`uid-of-${String(sub)}`);
    answer(200, { localId: user.localId, email, emailVerified: true, providerId: "google.com", idToken: "unused", expiresIn: "3600" });
  }

  function mint(idToken: string, lasts: number, answer: (status: number, said: object) => void, refuse: (message: string) => void): void {
    const claims = openToken(idToken, tokenKey);
    if (!claims) return refuse("INVALID_ID_TOKEN");
    const now = Math.floor(Date.now() / 1000);
    answer(200, { sessionCookie: signToken({ ...claims, iss: `https://session.firebase.google.com/${PROJECT}`, iat: now, exp: now + lasts }, cookieKey) });
  }

  const addUser = (localId: string): User => {
    const user = users.get(localId) ?? { localId, validSince: 0, disabled: false };
    users.set(localId, user);
    return user;
  };

  return {
    host,
    url: `http://${host}`,
    state,
    addUser,
    tokenKey,
    cookieKey,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function misbehave(trouble: Trouble, request: IncomingMessage, response: ServerResponse): void {
  if (trouble === "hang") return;
  if (trouble === "reset") return request.socket.resetAndDestroy() as unknown as void;
  if (trouble === "html") return void response.writeHead(200, { "content-type": "text/html" }).end("<h1>Sign in to the wireless network</h1>");
  response.writeHead(Number(trouble), { "content-type": "application/json" }).end(JSON.stringify({ error: { code: Number(trouble), message: "TRY_LATER" } }));
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return text.startsWith("{") ? (JSON.parse(text) as Record<string, unknown>) : {};
}
