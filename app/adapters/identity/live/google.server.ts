import * as client from "openid-client";
import { z } from "zod";
import { parseEmail } from "~/domain/contact/email";
import type { ProvenIdentity } from "~/domain/account/proven-identity";
import { hours, type Millis } from "~/domain/time/instant";
import type { Vendor } from "~/adapters/vendor-call/vendor";
import type { GoogleSettings } from "../config.server";
import type { Given } from "../port";
import { askIssuer } from "./ask-issuer.server";
import { faultOf } from "./fault-of.server";

const REMEMBERED = z.object({ state: z.string().min(20), nonce: z.string().min(20), verifier: z.string().min(40) });

/** How long the issuer's addresses are believed before they are asked for again. */
const DISCOVERED_LASTS = hours(1);

/** Google's sign-in by redirects: OpenID Connect with PKCE, state and nonce; the ID token's signature is checked, RS256 alone. */
export function openGoogle(settings: GoogleSettings, vendor: Vendor) {
  const discovered = discovery(settings, vendor);

  return {
    async begin({ returnTo }: { returnTo: string }): Promise<Given<{ address: string; remember: string }>> {
      try {
        const config = await discovered();
        const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
        const challenge = await client.calculatePKCECodeChallenge(verifier);
        const asked = { redirect_uri: returnTo, scope: "openid email profile", prompt: "select_account", state, nonce, code_challenge: challenge, code_challenge_method: "S256" };
        return { ok: true, address: client.buildAuthorizationUrl(config, asked).href, remember: JSON.stringify({ state, nonce, verifier }) };
      } catch (error) {
        return { ok: false, code: faultOf(error) };
      }
    },

    async finish({ address, remembered }: { address: string; remembered: string }): Promise<Given<{ identity: ProvenIdentity; idToken: string }>> {
      try {
        const { state, nonce, verifier } = REMEMBERED.parse(JSON.parse(remembered));
        const tokens = await client.authorizationCodeGrant(await discovered(), new URL(address), { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
        const claims = tokens.claims();
        if (!claims || !tokens.id_token) return { ok: false, code: "not_genuine" };
        return { ok: true, identity: identityOf(claims), idToken: tokens.id_token };
      } catch (error) {
        return { ok: false, code: faultOf(error) };
      }
    },
  };
}

function discovery({ issuer, clientId, clientSecret }: GoogleSettings, vendor: Vendor): () => Promise<client.Configuration> {
  let known: { config: Promise<client.Configuration>; until: Millis } | undefined;
  const execute = [client.enableNonRepudiationChecks, ...(issuer.startsWith("http:") ? [client.allowInsecureRequests] : [])];
  const ask = () => client.discovery(new URL(issuer), clientId, { client_secret: clientSecret, id_token_signed_response_alg: "RS256" }, undefined, { execute, [client.customFetch]: askIssuer(vendor) });
  return () => {
    if (known && Date.now() < known.until) return known.config;
    const config = ask();
    const mine = { config, until: Date.now() + DISCOVERED_LASTS };
    known = mine;
    config.catch(() => {
      if (known === mine) known = undefined;
    });
    return config;
  };
}

const identityOf = ({ sub, email, email_verified: verified, name }: client.IDToken): ProvenIdentity => ({
  provider: "google",
  subject: sub,
  subjects: { google: sub },
  email: typeof email === "string" ? parseEmail(email) : null,
  emailVerified: verified === true,
  name: typeof name === "string" ? name : "",
});
