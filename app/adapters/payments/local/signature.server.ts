import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** HMAC-SHA256 in lower-case hex, as Razorpay signs. */
export const sign = (secret: string, message: string | Uint8Array): string => createHmac("sha256", secret).update(message).digest("hex");

/** Whether a signature was made with the secret over exactly this message; takes the same time either way. */
export const isSignedBy = (secret: string, message: string | Uint8Array, signature: string | null): boolean => signature !== null && timingSafeEqual(digest(sign(secret, message)), digest(signature));

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
