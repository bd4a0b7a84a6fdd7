import { describe, expect, it } from "vitest";
import { minutes } from "~/domain/time/instant";
import { confusedToken, makeKey, signToken, unsignedToken } from "../../fakes/token";
import { claims, idToken, useLiveIdentity } from "./world";

const world = useLiveIdentity();

describe("an ID token of Firebase", () => {
  it("names Google's subject too of somebody who used Google there", async () => {
    const token = idToken(world, "uid-7", 0, { firebase: { identities: { "google.com": ["google-7"] }, sign_in_provider: "google.com" } });
    expect(await world.port.verifyIdToken(token)).toMatchObject({ ok: true, identity: { subjects: { firebase: "uid-7", google: "google-7" }, email: "kamla@example.in", emailVerified: true } });
  });

  const now = Math.floor(Date.now() / 1000);
  it.each<[string, () => string]>([
    ["that nobody signed", () => unsignedToken(claims("u"))],
    ["that nobody signed, though it names a key", () => unsignedToken(claims("u"), { alg: "none", kid: world.firebase.tokenKey.kid })],
    ["signed with the public key as a secret", () => confusedToken(claims("u"), world.firebase.tokenKey.kid, world.firebase.state.keys[world.firebase.tokenKey.kid] ?? "")],
    ["signed by RS512", () => signToken(claims("u"), world.firebase.tokenKey, { alg: "RS512" })],
    ["of another key under a known name", () => signToken(claims("u"), { ...makeKey("x"), kid: world.firebase.tokenKey.kid })],
    ["of a key nobody knows", () => signToken(claims("u"), makeKey("unknown"))],
    ["that names no key", () => signToken(claims("u"), world.firebase.tokenKey, { kid: undefined })],
    ["of another project", () => signToken(claims("u", 0, { aud: "another" }), world.firebase.tokenKey)],
    ["of another issuer", () => signToken(claims("u", 0, { iss: "https://securetoken.google.com/another" }), world.firebase.tokenKey)],
    ["that is a session cookie", () => signToken(claims("u", 0, { iss: "https://session.firebase.google.com/kalasetu-loopback" }), world.firebase.cookieKey)],
    ["that has run out", () => signToken(claims("u", 0, { exp: now - 1 }), world.firebase.tokenKey)],
    ["that does not run out", () => signToken(claims("u", 0, { exp: undefined }), world.firebase.tokenKey)],
    ["made in the future", () => signToken(claims("u", 0, { iat: now + 300 }), world.firebase.tokenKey)],
    ["of a sign-in in the future", () => signToken(claims("u", 0, { auth_time: now + 300 }), world.firebase.tokenKey)],
    ["without a sign-in", () => signToken(claims("u", 0, { auth_time: undefined }), world.firebase.tokenKey)],
    ["of nobody", () => signToken(claims("u", 0, { sub: "" }), world.firebase.tokenKey)],
    ["without anybody", () => signToken(claims("u", 0, { sub: undefined }), world.firebase.tokenKey)],
    ["of a name too long", () => signToken(claims("u".repeat(129)), world.firebase.tokenKey)],
    ["changed after it was signed", () => idToken(world, "u").replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify(claims("staff"))).toString("base64url")}.`)],
  ])("%s is refused", async (_how, forge) => expect(await world.port.verifyIdToken(forge())).toEqual({ ok: false, code: "not_genuine" }));

  it("makes a session cookie only within five minutes of the sign-in", async () => {
    expect(await world.port.mintSessionCookie({ idToken: idToken(world, "uid-4", minutes(4.9)), lasts: minutes(5) })).toMatchObject({ ok: true });
    expect(await world.port.mintSessionCookie({ idToken: idToken(world, "uid-4", minutes(5)), lasts: minutes(5) })).toEqual({ ok: false, code: "sign_in_again" });
    await expect(world.port.mintSessionCookie({ idToken: "x", lasts: minutes(4) })).rejects.toThrow(RangeError);
  });

  it("opens nothing for a user who is locked", async () => {
    const minted = await world.port.mintSessionCookie({ idToken: idToken(world, "uid-5"), lasts: minutes(5) });
    world.firebase.addUser("uid-5").disabled = true;
    expect(minted.ok && (await world.port.verifySessionCookie(minted.cookie))).toEqual({ ok: false, code: "ended" });
  });
});
