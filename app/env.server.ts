import { randomBytes } from "node:crypto";
import { z } from "zod";

const flag = z.enum(["0", "1", "true", "false"]).default("0").transform((text) => text === "1" || text === "true");
const secrets = (name: string) =>
  z.string().transform((text) => text.split(",").map((one) => one.trim()).filter(Boolean)).refine((all) => all.length > 0 && all.every((one) => one.length >= 32), `${name} needs 32 characters or more`);

/** Keys of 32 bytes in base64, newest first. */
const fieldKeys = z.string().transform((text) => text.split(",").map((one) => Buffer.from(one.trim(), "base64"))).refine((keys) => keys.every(({ length }) => length === 32), "needs 32 bytes in base64: openssl rand -base64 32");

const SCHEMA = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  PORT: z.coerce.number().int().min(1).max(65535).default(5000),
  DEMO: flag,
  DATA_DIR: z.string().default(".data"),
  MONGO_URI: z.string().optional(),
  SERVER_PUBLIC_URL: z.url().optional(),
  JWT_SECRET: secrets("JWT_SECRET").optional(),
  JWT_EXPIRES_IN: z.string().regex(/^\d+d$/).default("7d"),
  COOKIE_NAME: z.string().regex(/^[\w-]+$/).default("ks_auth"),
  FORM_SECRET: secrets("FORM_SECRET").optional(),
  FIELD_KEY: fieldKeys.optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
});

/** Known to everybody, so that demo data opens after a restart; production refuses to start without a key of its own. */
const DEVELOPMENT_KEY = Buffer.alloc(32, "kalasetu development");

export interface Environment {
  production: boolean;
  test: boolean;
  demo: boolean;
  port: number;
  dataDir: string;
  mongoUri: string | undefined;
  publicUrl: string;
  https: boolean;
  jwtSecrets: string[];
  sessionDays: number;
  cookieName: string;
  formSecret: string;
  /** Seal secrets at rest; the first seals, any opens. */
  fieldKeys: Buffer[];
  trustProxy: number;
  raw: Record<string, string | undefined>;
}

/**
 * Reads and checks the environment. Throws one error that names every variable that is missing or wrong.
 * Secrets may be left out in development and tests only: one for this process is made then.
 */
export function readEnvironment(raw: Record<string, string | undefined>): Environment {
  const parsed = SCHEMA.safeParse(Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== "")));
  if (!parsed.success) throw new Error(`Environment: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
  const env = parsed.data;
  const production = env.NODE_ENV === "production" && !env.DEMO;
  if (production) {
    const missing = (["MONGO_URI", "JWT_SECRET", "SERVER_PUBLIC_URL", "FIELD_KEY"] as const).filter((name) => !env[name]);
    if (missing.length > 0) throw new Error(`Environment: production needs ${missing.join(", ")}`);
  }
  const made = [randomBytes(32).toString("hex")];
  const publicUrl = (env.SERVER_PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, "");
  const jwtSecrets = env.JWT_SECRET ?? made;
  return {
    production,
    test: env.NODE_ENV === "test",
    demo: env.DEMO,
    port: env.PORT,
    dataDir: env.DATA_DIR,
    mongoUri: env.MONGO_URI,
    publicUrl,
    https: publicUrl.startsWith("https:"),
    jwtSecrets,
    sessionDays: Number.parseInt(env.JWT_EXPIRES_IN, 10),
    cookieName: env.COOKIE_NAME,
    formSecret: env.FORM_SECRET?.[0] ?? jwtSecrets[0] ?? "",
    fieldKeys: env.FIELD_KEY ?? [DEVELOPMENT_KEY],
    trustProxy: env.TRUST_PROXY,
    raw,
  };
}

let current: Environment | undefined;

/** The environment of this process, read once. */
export function environment(): Environment {
  return (current ??= readEnvironment(process.env));
}
