import { describe, expect, test } from "vitest";
import { READ_LIMIT } from "~/adapters/vendor-call/limits";
import { minutes } from "~/domain/time/instant";
import type { Trouble } from "../../fakes/firebase";
import { identityContract } from "./identity-contract";
import { freshPort, idToken, useLiveIdentity } from "./world";

const world = useLiveIdentity();

identityContract({ port: () => world.port, visit: (address) => world.google.visit(address), idToken: (uid, ago) => idToken(world, uid, ago), ways: { google: true, firebase: true } });

describe("a vendor in trouble", () => {
  const troubles: Trouble[] = ["429", "500", "html", "hang", "reset"];
  const unavailable = { ok: false, code: "unavailable" };

  test.each(troubles)("that answers with %s is said to be unavailable, in time", { timeout: 30_000 }, async (trouble) => {
    const minted = await world.port.mintSessionCookie({ idToken: idToken(world, "uid-6"), lasts: minutes(5) });
    if (!minted.ok) throw new Error(minted.code);
    const [begun, knowing] = [freshPort(world, { issuer: world.firebase.url }), freshPort(world)];
    await knowing.verifySessionCookie(minted.cookie);
    world.firebase.state.trouble = trouble;
    const began = performance.now();
    const asked = [begun.beginGoogle({ returnTo: "http://localhost/" }), begun.verifyIdToken(idToken(world, "uid-6")), begun.verifySessionCookie(minted.cookie), knowing.verifySessionCookie(minted.cookie), knowing.endSessions("uid-6")];
    expect(await Promise.all(asked)).toEqual(asked.map(() => unavailable));
    expect(performance.now() - began).toBeLessThan(READ_LIMIT + 1500);
    world.firebase.state.trouble = null;
  });
});
