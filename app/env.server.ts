import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { z } from "zod";
import { readOriginRules, type OriginRules } from "~/domain/origin/origin-rules";

const flag = z.enum(["0", "1", "true", "false"]).default("0").transform((text) => text === "1" || text === "true");
const listOf = (text: string): string[] => text.split(",").map((one) => one.trim()).filter(Boolean);
const secrets = (name: string) =>
  z.string().transform(listOf).refine((all) => all.length > 0 && all.every((one) => one.length >= 32), `${name} needs 32 characters or more`);

/** Keys of 32 bytes in base64, newest first. */
const fieldKeys = z.string().transform((text) => listOf(text).map((one) => Buffer.from(one, "base64"))).refine((keys) => keys.length > 0 && keys.every(({ length }) => length === 32), "FIELD_KEY needs 32 bytes in base64");

/** What production may keep on its own machine only when the owner says so. */
const LOCAL_STORES = ["database", "images"] as const;
export type LocalStore = (typeof LOCAL_STORES)[number];
const localStores = z.string().default("").transform(listOf).pipe(z.array(z.enum(LOCAL_STORES)));

const originRules = z.string().default("").transform((text, problems): OriginRules => {
  const rules = readOriginRules(listOf(text));
  if (rules) return rules;
  problems.addIssue({ code: "custom", message: "takes origins such as https://shop.example and endings such as *.vercel.app" });
  return z.NEVER;
});

/** The site's own variables. Each carries what it does, and `unset` where that is not a plain default. */
export const SITE_CONFIG = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development").meta({ description: "`production` for a real site; `test` is set by the tests" }),
  ENV_FILE: z.string().default(".env").meta({ description: "says what the environment leaves open; `none` for no file" }),
  PORT: z.coerce.number().int().min(1).max(65535).default(5000).meta({ description: "where the site listens" }),
  DEMO: flag.meta({ description: "`1` opens `/dev/*` to loopback hosts and the local gateway; shows \"Demo, no real money\"; refuses live keys" }),
  DATA_DIR: z.string().default(".data").meta({ description: "the embedded database and uploaded pictures" }),
  MONGO_URI: z.string().optional().meta({ description: "MongoDB. Unset: the embedded database in `DATA_DIR`" }),
  ALLOW_LOCAL: localStores.meta({ description: "what production may keep in `DATA_DIR`: a comma list of `database`, `images`" }),
  SERVER_PUBLIC_URL: z.url().optional().meta({ unset: "`http://localhost:PORT`", description: "the one public origin: links in letters, callbacks. With `https:` cookies become `__Host-` and Secure" }),
  JWT_SECRET: secrets("JWT_SECRET").optional().meta({ unset: "made anew at each start", description: "signs sessions; 32 characters or more; a comma list, newest first" }),
  JWT_EXPIRES_IN: z.string().regex(/^\d+d$/).default("7d").meta({ description: "days a session lives unused, at most 90 in all" }),
  COOKIE_NAME: z.string().regex(/^[\w-]+$/).default("ks_auth").meta({ description: "the cookie of customers and artisans; staff have `admin_token`" }),
  FORM_SECRET: secrets("FORM_SECRET").optional().meta({ unset: "first `JWT_SECRET`", description: "signs forms; 32 characters or more" }),
  FIELD_KEY: fieldKeys.optional().meta({ unset: "a known one, not in production", description: "seals secrets at rest, such as second factors; 32 bytes in base64 (`openssl rand -base64 32`); a comma list, newest first" }),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0).meta({ description: "how many proxies stand in front" }),
  CORS_ORIGINS: originRules.meta({ description: "other sites that may call `/api`: a comma list of `https://shop.example` (with cookies) and `*.vercel.app` (without). Outside production also every port of this machine (without)" }),
  ADMIN_HOST: z.string().toLowerCase().regex(/^[a-z\d.-]+(:\d+)?$/, "takes a host such as office.kalasetu.example").optional().meta({ description: "a host of its own for the office: `/admin` answers there and nowhere else, and nothing else there" }),
  BACKUP_KEY: z.string().regex(/^[\da-f]{64}$/i, "needs 64 hexadecimal digits").optional().meta({ description: "encrypts backups, and is needed again to restore them; 64 hexadecimal digits" }),
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
  allowLocal: readonly LocalStore[];
  publicUrl: string;
  https: boolean;
  jwtSecrets: string[];
  sessionDays: number;
  cookieName: string;
  formSecret: string;
  /** Seal secrets at rest; the first seals, any opens. */
  fieldKeys: Buffer[];
  trustProxy: number;
  /** Where the office answers alone; null when it has no host of its own. */
  adminHost: string | null;
  /** What links to the office begin with. */
  officeUrl: string;
  /** Who may call `/api` from other sites. */
  corsOrigins: OriginRules;
  backupKey: string | undefined;
  raw: Record<string, string | undefined>;
}

/** Names with these words in them hold secrets, but for those of keys that vendors make for browsers. */
const SECRET = /SECRET|TOKEN|PASSWORD|PRIVATE|HMAC|SERVICE_ACCOUNT|MONGO_URI|SMTP_URL|KEY/;
const FOR_BROWSERS = new Set(["RAZORPAY_KEY_ID", "ALGOLIA_SEARCH_KEY", "GOOGLE_MAPS_API_KEY", "STREAM_API_KEY", "POSTHOG_API_KEY", "FIREBASE_API_KEY", "FIREBASE_WEB_API_KEY", "CLOUDINARY_API_KEY", "VAPID_PUBLIC_KEY"]);

/** Takes `VITE_X` for an `X` that is not set. Throws when a secret stands under such a name, where build tools hand it to browsers. */
function withAliases(raw: Record<string, string | undefined>): Record<string, string | undefined> {
  const set = Object.entries(raw).filter(([, value]) => value !== "" && value !== undefined);
  const aliases = set.filter(([name]) => name.startsWith("VITE_")).map(([name, value]) => [name.slice("VITE_".length), value] as const);
  const exposed = aliases.filter(([name]) => SECRET.test(name) && !FOR_BROWSERS.has(name)).map(([name]) => `VITE_${name}`);
  if (exposed.length > 0) throw new Error(`Environment: ${exposed.join(", ")} would give a secret to browsers. Take VITE_ off the name, and make a new secret.`);
  return { ...Object.fromEntries(aliases), ...Object.fromEntries(set) };
}

/**
 * Reads and checks the environment. Throws one error that names every variable that is missing or wrong.
 * Secrets may be left out in development and tests only: one for this process is made then.
 */
export function readEnvironment(from: Record<string, string | undefined>): Environment {
  const raw = withAliases(from);
  const parsed = SITE_CONFIG.safeParse(raw);
  if (!parsed.success) throw new Error(`Environment: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
  const env = parsed.data;
  const production = env.NODE_ENV === "production" && !env.DEMO;
  if (production) {
    const missing = (["MONGO_URI", "JWT_SECRET", "SERVER_PUBLIC_URL", "FIELD_KEY"] as const).filter((name) => !env[name] && !(name === "MONGO_URI" && env.ALLOW_LOCAL.includes("database")));
    if (missing.length > 0) throw new Error(`Environment: production needs ${missing.join(", ")}${missing.includes("MONGO_URI") ? " (or ALLOW_LOCAL=database, for one machine)" : ""}`);
  }
  const open = production ? env.CORS_ORIGINS.exact.filter((origin) => origin.startsWith("http:")) : [];
  if (open.length > 0) throw new Error(`Environment: CORS_ORIGINS needs https in production: ${open.join(", ")}`);
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
    allowLocal: env.ALLOW_LOCAL,
    publicUrl,
    https: publicUrl.startsWith("https:"),
    jwtSecrets,
    sessionDays: Number.parseInt(env.JWT_EXPIRES_IN, 10),
    cookieName: env.COOKIE_NAME,
    formSecret: env.FORM_SECRET?.[0] ?? jwtSecrets[0] ?? "",
    fieldKeys: env.FIELD_KEY ?? [DEVELOPMENT_KEY],
    trustProxy: env.TRUST_PROXY,
    adminHost: env.ADMIN_HOST ?? null,
    officeUrl: env.ADMIN_HOST ? `${new URL(publicUrl).protocol}//${env.ADMIN_HOST}` : publicUrl,
    corsOrigins: env.CORS_ORIGINS,
    backupKey: env.BACKUP_KEY,
    raw,
  };
}

let current: Environment | undefined;

/** The environment of this process, read once; a `.env` file in the working folder says what the real one leaves open, except in tests. */
export function environment(): Environment {
  if (!current) {
    const file = process.env.ENV_FILE || ".env";
    if (process.env.NODE_ENV !== "test" && existsSync(file)) process.loadEnvFile(file);
    current = readEnvironment(process.env);
  }
  return current;
}
