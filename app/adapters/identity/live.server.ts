import { openVendor } from "~/adapters/vendor-call/index.server";
import type { IdentitySettings } from "./config.server";
import { openFirebase } from "./live/firebase.server";
import { openGoogle } from "./live/google.server";
import { localIdentity } from "./local.server";
import type { IdentityPort } from "./port";

/**
 * Google and Firebase as far as keys are set for each. With both, who signs in with Google is known to Firebase too; when Firebase
 * does not answer just then he is signed in all the same, and known there the next time.
 */
export function liveIdentity(settings: IdentitySettings): IdentityPort {
  const google = settings.google && openGoogle(settings.google, openVendor({ name: "google" }));
  const firebase = settings.firebase && openFirebase(settings.firebase, openVendor({ name: "firebase" }));
  return {
    ...localIdentity,
    ...firebase?.tokens,
    ...(google ? { beginGoogle: google.begin } : {}),
    mode: "live",
    ways: { google: google !== null, firebase: firebase !== null },
    async finishGoogle(back) {
      if (!google) return localIdentity.finishGoogle(back);
      const done = await google.finish(back);
      if (!done.ok) return done;
      const { identity } = done;
      const uid = (await firebase?.joinGoogle(done.idToken)) ?? null;
      return { ok: true, identity: uid === null ? identity : { ...identity, subjects: { ...identity.subjects, firebase: uid } } };
    },
  };
}
