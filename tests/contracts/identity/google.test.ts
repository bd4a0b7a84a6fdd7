import { describe, expect, it } from "vitest";
import { claimsOf, confusedToken, makeKey, signToken, unsignedToken } from "../../fakes/token";
import { freshPort, useLiveIdentity } from "./world";

const world = useLiveIdentity();
const RETURN = "http://localhost/auth/google/return";

/** Goes to Google and back; `bend` is what an attacker changes on the way. */
async function goThere(bend: { address?: (back: string) => string; remembered?: (kept: string) => string } = {}) {
  const begun = await world.port.beginGoogle({ returnTo: RETURN });
  if (!begun.ok) throw new Error(begun.code);
  const back = await world.google.visit(begun.address);
  return world.port.finishGoogle({ address: bend.address?.(back) ?? back, remembered: bend.remembered?.(begun.remember) ?? begun.remember });
}

describe("coming back from Google", () => {
  it("asks with PKCE, state and nonce, each new every time", async () => {
    const asked = await Promise.all([1, 2].map(() => world.port.beginGoogle({ returnTo: RETURN })));
    const [one, two] = asked.map((begun) => new URL(begun.ok ? begun.address : "").searchParams);
    expect(Object.fromEntries(one ?? [])).toMatchObject({ response_type: "code", scope: "openid email profile", code_challenge_method: "S256", client_id: "kalasetu" });
    for (const name of ["state", "nonce", "code_challenge"]) expect(one?.get(name)).not.toBe(two?.get(name));
  });

  it("joins the same person at Firebase", async () => expect(await goThere()).toMatchObject({ ok: true, identity: { subjects: { google: "google-1", firebase: "uid-of-google-1" } } }));

  it("counts all the same when Firebase does not answer", async () => {
    world.firebase.state.trouble = "500";
    expect(await goThere()).toMatchObject({ ok: true, identity: { subjects: { google: "google-1" } } });
    world.firebase.state.trouble = null;
    world.port = freshPort(world);
  });

  const other = "x".repeat(43);
  const elsewhere = (name: string) => (kept: string) => JSON.stringify({ ...(JSON.parse(kept) as object), [name]: other });
  it.each([
    ["with a state that is not ours", { address: (back: string) => back.replace(/state=[^&]+/, `state=${other}`) }],
    ["without a state", { address: (back: string) => back.replace(/&?state=[^&]+/, "") }],
    ["to a browser that remembers another state", { remembered: elsewhere("state") }],
    ["to a browser that remembers another nonce", { remembered: elsewhere("nonce") }],
    ["with a code and no proof of having asked for it", { remembered: elsewhere("verifier") }],
    ["to a browser that remembers nothing", { remembered: () => "" }],
    ["with a code of nobody", { address: (back: string) => back.replace(/code=[^&]+/, "code=made-up") }],
  ])("%s is nobody", async (_how, bend) => {
    expect(await goThere(bend)).toEqual({ ok: false, code: "not_genuine" });
  });

  const past = Math.floor(Date.now() / 1000) - 7200;
  it.each([
    ["of another audience", { aud: "another-client" }],
    ["of another issuer", { iss: "https://accounts.example" }],
    ["that has run out", { iat: past, exp: past + 60 }],
    ["with a nonce of somebody else's", { nonce: other }],
    ["without a nonce", { nonce: undefined }],
    ["without a subject", { sub: undefined }],
  ])("with an ID token %s is nobody", async (_how, forged) => {
    world.google.state.forge = (said) => ({ ...said, ...forged });
    expect(await goThere()).toEqual({ ok: false, code: "not_genuine" });
    world.google.reset();
  });

  it.each([
    ["by a key that is not Google's", (said: object) => signToken(said, makeKey("strange"))],
    ["by nobody", (said: object) => unsignedToken(said)],
    ["with the client's secret", (said: object) => confusedToken(said, "kid", "a secret")],
  ])("with an ID token signed %s is nobody", async (_how, forge) => {
    world.google.state.swap = (idToken) => forge(claimsOf(idToken));
    expect(await goThere()).toEqual({ ok: false, code: "not_genuine" });
    world.google.reset();
  });

  it.each([
    ["access_denied", "cancelled"],
    ["temporarily_unavailable", "unavailable"],
    ["invalid_scope", "not_genuine"],
  ])("with the error %s says %s", async (error, code) => {
    world.google.state.bend = (back) => {
      back.searchParams.delete("code");
      back.searchParams.set("error", error);
    };
    expect(await goThere()).toEqual({ ok: false, code });
    world.google.reset();
  });

  it("with a code that Google takes no more is nobody", async () => {
    world.google.state.refusal = { status: 400, body: { error: "invalid_grant" } };
    expect(await goThere()).toEqual({ ok: false, code: "not_genuine" });
    world.google.reset();
  });

  it("says that Google does not answer when it does not", async () => {
    for (const refusal of [{ status: 503, body: {} }, { status: 429, body: {} }]) {
      world.google.state.refusal = refusal;
      expect(await goThere()).toEqual({ ok: false, code: "unavailable" });
    }
    world.google.reset();
    expect(await freshPort(world, { issuer: "http://127.0.0.1:9" }).beginGoogle({ returnTo: RETURN })).toEqual({ ok: false, code: "unavailable" });
  });
});
