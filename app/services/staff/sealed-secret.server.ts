import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { environment } from "~/env.server";

const NONCE = 12;
const TAG = 16;

/** Seals a secret for storage by AES-256-GCM under FIELD_KEY. `owner` is bound to it: copied to another row it does not open. */
export function sealSecret(secret: string, owner: string): string {
  const [key] = environment().fieldKeys;
  if (!key) throw new Error("No key to seal with");
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(owner));
  return Buffer.concat([nonce, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** Opens what `sealSecret` made for this owner, by any key of the ring. Throws when none opens it. */
export function openSecret(sealed: string, owner: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  for (const key of environment().fieldKeys) {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-TAG));
    try {
      return decipher.update(bytes.subarray(NONCE, -TAG), undefined, "utf8") + decipher.final("utf8");
    } catch {
      continue;
    }
  }
  throw new Error("A sealed secret opens with no key of FIELD_KEY");
}
