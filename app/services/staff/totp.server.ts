import { Secret, TOTP } from "otpauth";
import type { Millis } from "~/domain/time/instant";

/** Codes of six digits, a new one every 30 seconds (RFC 6238), as every authenticator app makes them. */
const STEP_SECONDS = 30;
/** A phone's clock may be one step off. */
const WINDOW = 1;

const codes = (secret: string, label = ""): TOTP => new TOTP({ issuer: "KalaSetu", label, algorithm: "SHA1", digits: 6, period: STEP_SECONDS, secret: Secret.fromBase32(secret) });

/** Bytes as authenticator apps take them. */
export const base32 = (bytes: Uint8Array): string => new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;

/** The step a code belongs to, now or one to either side in real time; null for a wrong code. */
export function stepOfCode(secret: string, code: string, now: Millis): number | null {
  const delta = codes(secret).validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + delta;
}

/** The code that an app would show now. */
export const totpCode = (secret: string, now: Millis): string => codes(secret).generate({ timestamp: now });

/** The address that an authenticator app reads, from a link or a picture of squares. */
export const totpUri = (secret: string, email: string): string => codes(secret, email).toString();
