import { minutes, type Millis } from "../time/instant";

const PROOF_LASTS = minutes(5);

/** Whether somebody has proved who he is lately enough for what cannot be left to whoever finds an open phone. Real time. */
export const isProofFresh = (provedAt: Millis, now: Millis): boolean => now - provedAt < PROOF_LASTS;
