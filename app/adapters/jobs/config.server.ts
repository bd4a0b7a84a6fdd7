import { z } from "zod";

const live = (description: string) => z.string().optional().meta({ live: true, description });

/** The switch and the keys of a job service outside; local jobs always run. */
export const JOBS_CONFIG = z.object({
  JOBS_ENABLED: z.string().default("0").meta({ description: "the switch of the job service outside. No adapter yet: `1` stops the start" }),
  QSTASH_TOKEN: live("its token; without the switch it is not used"),
  QSTASH_CURRENT_SIGNING_KEY: live("signs its calls"),
  QSTASH_NEXT_SIGNING_KEY: live("will sign its calls after the next change of keys"),
});

const KEYS = ["QSTASH_TOKEN", "QSTASH_CURRENT_SIGNING_KEY", "QSTASH_NEXT_SIGNING_KEY"] as const;

/** Reads the switch. Switched on without keys, or at all in this version, stops the start; `idleKeys` are those set without the switch. */
export function readJobsConfig(raw: Record<string, string | undefined>): { mode: "local"; idleKeys: readonly string[] } {
  const env = JOBS_CONFIG.parse(raw);
  if (!/^(1|true)$/.test(env.JOBS_ENABLED)) return { mode: "local", idleKeys: KEYS.filter((name) => env[name]) };
  const missing = KEYS.filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`Jobs: JOBS_ENABLED is set, but ${missing.join(", ")} is missing`);
  throw new Error("Jobs: the QStash adapter is not part of this version; leave JOBS_ENABLED out");
}
