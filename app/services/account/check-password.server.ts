import { randomBytes } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { LONGEST_PASSWORD, normalizePassword } from "~/domain/account/password";
import { CURRENT_HASH, hashPassword } from "./hash-password.server";

let nobody: Promise<string> | undefined;

/**
 * Whether the password fits the stored hash. Without a hash it is compared with one of nobody's,
 * so that an unknown person takes as long as a known one. `stale` asks for a new hash of the same password.
 */
export async function checkPassword(stored: string | null | undefined, password: string): Promise<{ right: boolean; stale: boolean }> {
  nobody ??= hashPassword(randomBytes(24).toString("base64url"));
  const given = normalizePassword(password).slice(0, 4 * LONGEST_PASSWORD);
  const right = await verify(stored ?? (await nobody), given);
  return { right: right && Boolean(stored), stale: Boolean(stored) && !stored?.startsWith(CURRENT_HASH) };
}
