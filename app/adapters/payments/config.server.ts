import { z } from "zod";

const live = (description: string) => z.string().trim().min(1).optional().meta({ live: true, description });

/** The variables that turn the live gateway on, all three or none. `RAZORPAY_WEBHOOK_SECRET` is a comma list, newest first. */
export const RAZORPAY_CONFIG = z.object({
  RAZORPAY_KEY_ID: live("the gateway's key. No adapter yet: a whole set stops the start"),
  RAZORPAY_KEY_SECRET: live("its secret"),
  RAZORPAY_WEBHOOK_SECRET: live("signs its webhooks; a comma list, newest first"),
});

const NAMES = ["RAZORPAY_KEY_ID", "RAZORPAY_KEY_SECRET", "RAZORPAY_WEBHOOK_SECRET"] as const;

/**
 * Checks the gateway's variables at start-up. Throws for half a set of keys, naming what is missing,
 * and for a whole one, which this version has no adapter for: taking no money is better than taking it nowhere.
 */
export function checkRazorpayConfig(env: Record<string, string | undefined>): void {
  const config = RAZORPAY_CONFIG.parse(Object.fromEntries(NAMES.map((name) => [name, env[name] === "" ? undefined : env[name]])));
  const missing = NAMES.filter((name) => config[name] === undefined);
  if (missing.length === NAMES.length) return;
  if (missing.length > 0) throw new Error(`Payments: missing ${missing.join(", ")}. Set all of ${NAMES.join(", ")}, or none.`);
  throw new Error("Payments: the Razorpay adapter is not part of this version. Unset the RAZORPAY variables.");
}
