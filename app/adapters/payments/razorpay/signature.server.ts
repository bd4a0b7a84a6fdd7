import { createHmac, timingSafeEqual } from "node:crypto";

const LENGTH = 64;

/** Whether `signature` is the gateway's over exactly this message: HMAC-SHA256 in lower-case hex. Takes the same time whatever differs. */
export function isSigned(secret: string, message: string | Uint8Array, signature: string | null): boolean {
  if (signature === null || signature.length !== LENGTH || Buffer.byteLength(signature) !== LENGTH) return false;
  return timingSafeEqual(Buffer.from(createHmac("sha256", secret).update(message).digest("hex")), Buffer.from(signature));
}
