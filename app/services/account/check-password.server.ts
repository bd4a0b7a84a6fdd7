import { randomBytes } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { compare as verifyBcrypt } from "bcryptjs";
import { LONGEST_PASSWORD, normalizePassword } from "~/domain/account/password";
import { CURRENT_HASH, hashPassword } from "./hash-password.server";
import { takeTurn } from "./hashing-turns";

let nobody: Promise<string> | undefined;

/** Hashes that the earlier KalaSetu made. */
const isBcrypt = (stored: string): boolean => /^\$2[aby]\$/.test(stored);

/**
 * Whether the password fits the stored hash. Without a hash, and beside one of the earlier system, it is compared with one of nobody's,
 * so that all take as long. `stale` asks for a new hash of the same password. Throws `HashingBusy` when too many wait.
 */
export async function checkPassword(stored: string | null | undefined, password: string): Promise<{ right: boolean; stale: boolean }> {
  nobody ??= hashPassword(randomBytes(24).toString("base64url")).catch((error: unknown) => {
    nobody = undefined;
    throw error;
  });
  const nobodys = await nobody;
  const given = password.slice(0, 4 * LONGEST_PASSWORD);
  const right = await takeTurn(async () => {
    const earlier = stored && isBcrypt(stored) ? verifyBcrypt(given, stored) : null;
    const fits = await verify(stored && !earlier ? stored : nobodys, normalizePassword(given));
    return earlier ? earlier : fits && Boolean(stored);
  });
  return { right, stale: Boolean(stored) && !stored?.startsWith(CURRENT_HASH) };
}
