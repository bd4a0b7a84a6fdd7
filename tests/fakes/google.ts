import { OAuth2Server } from "oauth2-mock-server";

/** Whom Google says it has before it. */
export interface GoogleUser {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

type Claims = Record<string, unknown>;

/** An OpenID provider on this machine in Google's place, by other people's code. It sends the browser back at once, as the person it is told. */
export async function startGoogle() {
  const server = new OAuth2Server();
  await server.issuer.keys.generate("RS256");
  await server.start(0, "localhost");
  const state = {
    user: { sub: "google-1", email: "ananya@example.in", email_verified: true, name: "Ananya Rao" } as GoogleUser,
    /** Changes what an ID token says, as an attacker would. */
    forge: (claims: Claims): Claims => claims,
    /** Changes the address that the browser is sent back to. */
    bend: (back: URL): void => void back,
    /** Puts another ID token in place of the one that Google signed. */
    swap: (idToken: string): string => idToken,
    /** What the token endpoint answers instead, once there. */
    refusal: null as { status: number; body: Claims } | null,
  };
  server.service.on("beforeTokenSigning", (token: { payload: Claims }) => {
    if (!("aud" in token.payload)) return;
    token.payload = state.forge({ ...token.payload, ...state.user });
  });
  server.service.on("beforeAuthorizeRedirect", ({ url }: { url: URL }) => state.bend(url));
  server.service.on("beforeResponse", (response: { body: unknown; statusCode: number }) => {
    const body = response.body as Claims;
    if (typeof body["id_token"] === "string") body["id_token"] = state.swap(body["id_token"]);
    if (!state.refusal) return;
    response.body = state.refusal.body;
    response.statusCode = state.refusal.status;
  });
  return {
    issuer: server.issuer.url ?? "",
    state,
    reset() {
      state.forge = (claims) => claims;
      state.bend = () => undefined;
      state.swap = (idToken) => idToken;
      state.refusal = null;
    },
    /** Follows the address as a browser would; gives where Google sends it back. */
    async visit(address: string): Promise<string> {
      const answer = await fetch(address, { redirect: "manual" });
      return answer.headers.get("location") ?? "";
    },
    stop: () => server.stop(),
  };
}
