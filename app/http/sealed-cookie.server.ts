import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Millis } from "~/domain/time/instant";
import { environment } from "~/env.server";
import type { RequestContext } from "./context.server";
import { cookieLine, cookieName } from "./cookies.server";

const NONCE = 12;
const TAG = 16;

/** Seals and opens the cookies of one name, and no others. */
const keyOf = (name: string): Buffer => Buffer.from(hkdfSync("sha256", environment().formSecret, "", `cookie ${name}`, 32));

const SEALED = z.object({ until: z.number(), value: z.unknown() });

/** Gives this browser something to keep that nobody can read or make but this site. It opens for `lasts`, in real time, and not after. */
export function keepSealed(context: RequestContext, name: string, value: unknown, lasts: Millis): void {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", keyOf(name), nonce);
  const text = JSON.stringify({ until: Date.now() + lasts, value });
  const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
  context.setCookie(cookieLine(name, sealed, Math.ceil(lasts / 1000)));
}

/** What the browser kept under this name, or null: nothing, too old, not ours, or of another shape. */
export function readSealed<S extends z.ZodType>(context: RequestContext, name: string, schema: S): z.output<S> | null {
  const bytes = Buffer.from(context.cookies.get(cookieName(name)) ?? "", "base64url");
  if (bytes.length <= NONCE + TAG) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(name), bytes.subarray(0, NONCE)).setAuthTag(bytes.subarray(-TAG));
    const { until, value } = SEALED.parse(JSON.parse(decipher.update(bytes.subarray(NONCE, -TAG), undefined, "utf8") + decipher.final("utf8")));
    const read = schema.safeParse(value);
    return Date.now() < until && read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Makes the browser forget it. */
export const dropSealed = (context: RequestContext, name: string): void => context.setCookie(cookieLine(name, "", 0));
