import { z } from "zod";

const live = (description: string) => z.string().optional().meta({ live: true, description });

/** The mail service's variables: Resend's, all three or none, or one for SMTP. */
export const EMAIL_CONFIG = z.object({
  RESEND_API_KEY: live("the mail service's key. No adapter yet: a whole set stops the start"),
  RESEND_FROM_EMAIL: live("the address that letters come from"),
  RESEND_FROM_NAME: live("the name that letters come from"),
  SMTP_URL: live("a mail server instead. No adapter yet: it stops the start"),
});

const RESEND = ["RESEND_API_KEY", "RESEND_FROM_EMAIL", "RESEND_FROM_NAME"] as const;

/** Reads the mail service's variables. Half a set, or a service this version does not speak to, stops the start. */
export function readEmailConfig(raw: Record<string, string | undefined>): { mode: "local" } {
  const env = EMAIL_CONFIG.parse(raw);
  const missing = RESEND.filter((name) => !env[name]);
  if (missing.length > 0 && missing.length < RESEND.length) throw new Error(`E-mail: ${missing.join(", ")} is missing`);
  if (missing.length === 0) throw new Error("E-mail: the Resend adapter is not part of this version; leave its keys out");
  if (env.SMTP_URL) throw new Error("E-mail: SMTP is not part of this version; leave SMTP_URL out");
  return { mode: "local" };
}
