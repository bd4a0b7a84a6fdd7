import type { IdentityPort } from "./port";

const notHere = async () => ({ ok: false, code: "not_available" }) as const;

/** Nobody outside is asked: people have accounts of ours, with a password or a code. */
export const localIdentity: IdentityPort = {
  mode: "local",
  ways: { google: false, firebase: false },
  beginGoogle: notHere,
  finishGoogle: notHere,
  verifyIdToken: notHere,
  mintSessionCookie: notHere,
  verifySessionCookie: notHere,
  endSessions: notHere,
};
