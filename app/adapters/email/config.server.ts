const RESEND = ["RESEND_API_KEY", "RESEND_FROM_EMAIL", "RESEND_FROM_NAME"] as const;

/** Reads the mail service's variables. Half a set, or a service this version does not speak to, stops the start. */
export function EMAIL_CONFIG(raw: Record<string, string | undefined>): { mode: "local" } {
  const missing = RESEND.filter((name) => !raw[name]);
  if (missing.length > 0 && missing.length < RESEND.length) throw new Error(`E-mail: ${missing.join(", ")} is missing`);
  if (missing.length === 0) throw new Error("E-mail: the Resend adapter is not part of this version; leave its keys out");
  if (raw.SMTP_URL) throw new Error("E-mail: SMTP is not part of this version; leave SMTP_URL out");
  return { mode: "local" };
}
