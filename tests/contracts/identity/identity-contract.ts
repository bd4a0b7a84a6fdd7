import { describe, expect, test } from "vitest";
import type { IdentityPort } from "~/adapters/identity/port";
import { minutes } from "~/domain/time/instant";

export interface IdentityWorld {
  port: () => IdentityPort;
  /** Follows an address as a browser would and gives where it is sent back. */
  visit: (address: string) => Promise<string>;
  /** A Firebase ID token of somebody who signed in so long ago. */
  idToken: (uid: string, ago: number) => string | Promise<string>;
  ways: IdentityPort["ways"];
}

const RETURN = "http://localhost/auth/google/return";
const NOT_HERE = { ok: false, code: "not_available" };

/** What every adapter of identity must do: each way it has, whole; of each it has not, say so. */
export function identityContract({ port, visit, idToken, ways }: IdentityWorld): void {
  test("it says which ways there are", () => expect(port().ways).toEqual(ways));

  describe.runIf(ways.google)("Google", () => {
    test("tells who came back", async () => {
      const begun = await port().beginGoogle({ returnTo: RETURN });
      if (!begun.ok) throw new Error(begun.code);
      expect(new URL(begun.address).searchParams.get("redirect_uri")).toBe(RETURN);
      const back = await port().finishGoogle({ address: await visit(begun.address), remembered: begun.remember });
      expect(back).toMatchObject({ ok: true, identity: { provider: "google", subject: "google-1", subjects: { google: "google-1" }, email: "ananya@example.in", emailVerified: true, name: "Ananya Rao" } });
    });

    test("takes one return once", async () => {
      const begun = await port().beginGoogle({ returnTo: RETURN });
      if (!begun.ok) throw new Error(begun.code);
      const address = await visit(begun.address);
      expect(await port().finishGoogle({ address, remembered: begun.remember })).toMatchObject({ ok: true });
      expect((await port().finishGoogle({ address, remembered: begun.remember })).ok).toBe(false);
    });
  });

  test.runIf(!ways.google)("Google is not here", async () => {
    expect(await port().beginGoogle({ returnTo: RETURN })).toEqual(NOT_HERE);
    expect(await port().finishGoogle({ address: RETURN, remembered: "" })).toEqual(NOT_HERE);
  });

  describe.runIf(ways.firebase)("Firebase", () => {
    test("tells whose ID token it is", async () => {
      const read = await port().verifyIdToken(await idToken("uid-1", 0));
      expect(read).toMatchObject({ ok: true, identity: { provider: "firebase", subject: "uid-1", subjects: { firebase: "uid-1" } } });
    });

    test("makes a session cookie of a fresh sign-in and tells whose it is", async () => {
      const minted = await port().mintSessionCookie({ idToken: await idToken("uid-2", 0), lasts: minutes(5) });
      if (!minted.ok) throw new Error(minted.code);
      expect(await port().verifySessionCookie(minted.cookie)).toMatchObject({ ok: true, identity: { provider: "firebase", subject: "uid-2" } });
      expect(await port().verifyIdToken(minted.cookie)).toMatchObject({ ok: false });
    });

    test("believes no cookie that was taken back", async () => {
      const minted = await port().mintSessionCookie({ idToken: await idToken("uid-3", minutes(1)), lasts: minutes(5) });
      if (!minted.ok) throw new Error(minted.code);
      expect(await port().endSessions("uid-3")).toEqual({ ok: true });
      expect(await port().verifySessionCookie(minted.cookie)).toEqual({ ok: false, code: "ended" });
      expect(await port().endSessions("nobody-at-all")).toEqual({ ok: true });
    });

    test("takes nothing that is no token", async () => {
      for (const token of ["", "x", "a.b.c", "नमस्ते"]) {
        expect(await port().verifyIdToken(token)).toEqual({ ok: false, code: "not_genuine" });
        expect(await port().verifySessionCookie(token)).toEqual({ ok: false, code: "not_genuine" });
      }
    });
  });

  test.runIf(!ways.firebase)("Firebase is not here", async () => {
    expect(await port().verifyIdToken("x")).toEqual(NOT_HERE);
    expect(await port().mintSessionCookie({ idToken: "x", lasts: minutes(5) })).toEqual(NOT_HERE);
    expect(await port().verifySessionCookie("x")).toEqual(NOT_HERE);
    expect(await port().endSessions("x")).toEqual(NOT_HERE);
  });
}
