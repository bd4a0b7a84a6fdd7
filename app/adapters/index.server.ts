import type { Environment } from "~/env.server";
import { readCacheConfig } from "./cache/config.server";
import { readEmailConfig } from "./email/config.server";
import { readIdentityConfig } from "./identity/config.server";
import { readJobsConfig } from "./jobs/config.server";
import { readRazorpayConfig } from "./payments/config.server";
import { readSmsConfig } from "./sms/config.server";
import { listVariables } from "./variables";

/** One port at start: how it works here, and what is lacking that way. */
export interface PortMode {
  port: string;
  mode: string;
  lacks?: string;
}

/** Checks every port's variables. Throws one error with a sentence for each thing that is missing or not allowed. */
export function checkPorts(env: Environment): void {
  const checks = [() => razorpayOf(env), () => readEmailConfig(env.raw), () => readSmsConfig(env), () => readJobsConfig(env.raw), () => readCacheConfig(env.raw), () => readIdentityConfig(env), () => refuseLiveKeys(env), () => allowPictures(env)];
  const faults = checks.flatMap((check) => faultOf(check));
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

function faultOf(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** A demo invites everybody to press every button: nothing it does may reach a real service. */
function refuseLiveKeys({ demo, raw }: Environment): void {
  const keys = listVariables().filter(({ name, live }) => live && raw[name]).map(({ name }) => name);
  if (demo && keys.length > 0) throw new Error(`Demo: DEMO=1 refuses live keys; leave out ${keys.join(", ")}`);
}

function allowPictures({ production, allowLocal }: Environment): void {
  if (production && !allowLocal.includes("images")) throw new Error("Images: production has no image store here; ALLOW_LOCAL=images keeps pictures in DATA_DIR, on one machine");
}

/** Each port and its mode, for the table at start. */
export function portModes(env: Environment): PortMode[] {
  const idle = readJobsConfig(env.raw).idleKeys;
  const { seconds } = readCacheConfig(env.raw);
  return [
    env.mongoUri ? { port: "database", mode: "MongoDB" } : { port: "database", mode: "embedded, in DATA_DIR", ...(env.production ? { lacks: "one machine only; back it up" } : {}) },
    paymentsMode(env),
    env.production ? { port: "email", mode: "not sent", lacks: "letters are kept, nobody gets them; a forgotten password cannot be renewed" } : { port: "email", mode: "kept, read at /dev/inbox" },
    smsMode(env),
    { port: "identity", mode: identityMode(env) },
    { port: "images", mode: "files in DATA_DIR", ...(env.production ? { lacks: "one machine only; back it up" } : {}) },
    { port: "search", mode: "in memory", ...(env.production ? { lacks: "each process has an index of its own" } : {}) },
    { port: "jobs", mode: "rows in the database", ...(idle.length > 0 ? { lacks: `${idle.join(", ")} not used: JOBS_ENABLED is off` } : {}) },
    { port: "limits", mode: "counts in the database" },
    { port: "cache", mode: seconds > 0 ? "in memory" : "off" },
  ];
}

const razorpayOf = (env: Environment) => readRazorpayConfig(env.raw, { production: env.production, play: env.demo || env.test });

function paymentsMode(env: Environment): PortMode {
  const keys = razorpayOf(env);
  if (keys) return { port: "payments", mode: keys.codes ? "Razorpay, with codes to be scanned" : "Razorpay", ...(keys.keyId.startsWith("rzp_live") ? {} : { lacks: "a key of play money: nobody is really charged" }) };
  if (env.demo || env.test) return { port: "payments", mode: "local gateway, no real money" };
  return { port: "payments", mode: "none", lacks: "nobody can pay online; such bookings lapse after 15 minutes" };
}

function smsMode(env: Environment): PortMode {
  if (readSmsConfig(env)) return { port: "sms", mode: "HTTP gateway" };
  return env.production ? { port: "sms", mode: "not sent", lacks: "nobody can sign in or sign up with a code by phone" } : { port: "sms", mode: "kept, read at /dev/inbox" };
}

function identityMode(env: Environment): string {
  const { google, firebase } = readIdentityConfig(env);
  return ["own accounts", ...(google ? ["Google"] : []), ...(firebase ? [`Firebase project ${firebase.project}`] : [])].join(", ");
}
