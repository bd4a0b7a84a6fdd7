import { createHash } from "node:crypto";

/** The name under which a random secret of ours is stored: who reads the table cannot use it. For secrets of 128 bits or more, not for passwords. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
