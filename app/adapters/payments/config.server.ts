import { z } from "zod";

const live = (description: string) => z.string().trim().min(1).optional().meta({ live: true, description });
const BASE = "https://api.razorpay.com";

/** The variables of the live gateway. The first three turn it on, all or none. */
export const RAZORPAY_CONFIG = z.object({
  RAZORPAY_KEY_ID: live("the gateway's key; names itself as `rzp_test_` or `rzp_live_`"),
  RAZORPAY_KEY_SECRET: live("its secret; also signs what comes back with the browser"),
  RAZORPAY_WEBHOOK_SECRET: live("signs its webhooks; a comma list, newest first"),
  RAZORPAY_API_BASE: z.url({ protocol: /^https?$/ }).default(BASE).meta({ live: true, description: "where the gateway is; `https:` in production" }),
  RAZORPAY_UPI_CODES: z.enum(["0", "1"]).default("0").meta({ live: true, description: "`1` where Razorpay has granted the account QR codes with their content (Image Content)" }),
});

/** What the live gateway is reached by. */
export interface RazorpayKeys {
  keyId: string;
  keySecret: string;
  /** Newest first; what was sent before a change is signed with an older one. */
  webhookSecrets: string[];
  /** Without a slash at its end. */
  base: string;
  codes: boolean;
}

const NAMES = ["RAZORPAY_KEY_ID", "RAZORPAY_KEY_SECRET", "RAZORPAY_WEBHOOK_SECRET"] as const;
const SETTINGS = ["RAZORPAY_API_BASE", "RAZORPAY_UPI_CODES"] as const;

/**
 * Reads the gateway's variables; null for none. Throws for half a set of keys, naming what is missing, for an address that is not https
 * in production, and for keys of real money where nobody means real money (`play`: a demo or a test).
 */
export function readRazorpayConfig(raw: Record<string, string | undefined>, { production, play }: { production: boolean; play: boolean }): RazorpayKeys | null {
  const parsed = RAZORPAY_CONFIG.safeParse(Object.fromEntries([...NAMES, ...SETTINGS].map((name) => [name, raw[name] === "" ? undefined : raw[name]])));
  if (!parsed.success) throw new Error(`Payments: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
  const env = parsed.data;
  const missing = NAMES.filter((name) => env[name] === undefined);
  if (missing.length === NAMES.length) return null;
  if (missing.length > 0) throw new Error(`Payments: missing ${missing.join(", ")}. Set all of ${NAMES.join(", ")}, or none.`);
  const [keyId = "", keySecret = "", list = ""] = NAMES.map((name) => env[name]);
  const webhookSecrets = list.split(",").map((one) => one.trim()).filter(Boolean);
  if (webhookSecrets.length === 0) throw new Error("Payments: RAZORPAY_WEBHOOK_SECRET has no secret in it");
  if (production && !env.RAZORPAY_API_BASE.startsWith("https:")) throw new Error("Payments: RAZORPAY_API_BASE needs https in production");
  if (play && keyId.startsWith("rzp_live")) throw new Error("Payments: RAZORPAY_KEY_ID is a key of real money, which a demo or a test must not have");
  return { keyId, keySecret, webhookSecrets, base: env.RAZORPAY_API_BASE.replace(/\/+$/, ""), codes: env.RAZORPAY_UPI_CODES === "1" };
}
