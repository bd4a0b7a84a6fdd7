/** Variables of the job service this version does not speak to; local jobs always run. */
const KEYS = ["QSTASH_TOKEN", "QSTASH_CURRENT_SIGNING_KEY", "QSTASH_NEXT_SIGNING_KEY"] as const;

/** Reads the switch of the job service. Switched on without keys, or at all in this version, stops the start; keys without the switch are left alone. */
export function JOBS_CONFIG(raw: Record<string, string | undefined>): { mode: "local" } {
  if (!/^(1|true)$/.test(raw.JOBS_ENABLED ?? "")) return { mode: "local" };
  const missing = KEYS.filter((name) => !raw[name]);
  if (missing.length > 0) throw new Error(`Jobs: JOBS_ENABLED is set, but ${missing.join(", ")} is missing`);
  throw new Error("Jobs: the QStash adapter is not part of this version; leave JOBS_ENABLED out");
}
