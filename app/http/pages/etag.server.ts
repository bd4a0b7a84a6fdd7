import { createHash } from "node:crypto";

/** Names a body by what stands in it. Weak, since the same body goes out packed in several ways. */
export const etagOf = (body: Buffer): string => `W/"${createHash("sha1").update(body).digest("base64url")}"`;
