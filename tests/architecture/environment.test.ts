import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { checkPorts, portModes } from "~/adapters/index.server";
import { listVariables } from "~/adapters/variables";
import { envExample, withVariableTable } from "~/adapters/write-variables";
import { readEnvironment, SITE_CONFIG } from "~/env.server";

const PRODUCTION = { NODE_ENV: "production", MONGO_URI: "mongodb://db/kalasetu", JWT_SECRET: "x".repeat(32), FIELD_KEY: Buffer.alloc(32).toString("base64"), SERVER_PUBLIC_URL: "https://kalasetu.example" };
const SMALL = { NODE_ENV: "production", JWT_SECRET: "x".repeat(32), FIELD_KEY: Buffer.alloc(32).toString("base64"), SERVER_PUBLIC_URL: "https://kalasetu.example" };
const started = (raw: Record<string, string>) => checkPorts(readEnvironment(raw));
const names = listVariables().map(({ name }) => name);

describe("what is written about the environment", () => {
  it("in .env.example is what npm run env:example writes", () => expect(readFileSync(".env.example", "utf8")).toBe(envExample()));

  it("in the README's table is what npm run env:example writes", () => {
    const readme = readFileSync("README.md", "utf8");
    expect(withVariableTable(readme)).toBe(readme);
  });

  it("names a default that leaves the variable as it is when unset", () => {
    const usual = SITE_CONFIG.parse({});
    const written = listVariables().filter(({ group, fallback }) => group === "The site" && fallback !== "");
    expect(SITE_CONFIG.parse(Object.fromEntries(written.map(({ name, fallback }) => [name, fallback])))).toEqual(usual);
  });
});

describe("a name with VITE_ before it", () => {
  it("counts when the plain one is not set", () => {
    expect(readEnvironment({ VITE_SERVER_PUBLIC_URL: "https://a.example" }).publicUrl).toBe("https://a.example");
    expect(readEnvironment({ VITE_SERVER_PUBLIC_URL: "https://a.example", SERVER_PUBLIC_URL: "https://b.example" }).publicUrl).toBe("https://b.example");
    expect(readEnvironment({ VITE_RAZORPAY_KEY_ID: "rzp_1" }).raw.RAZORPAY_KEY_ID).toBe("rzp_1");
  });

  it.each(["JWT_SECRET", "FORM_SECRET", "BACKUP_KEY", "MONGO_URI", "RAZORPAY_KEY_SECRET", "RAZORPAY_WEBHOOK_SECRET", "RESEND_API_KEY", "SMTP_URL", "QSTASH_TOKEN", "QSTASH_CURRENT_SIGNING_KEY", "UPSTASH_REDIS_REST_TOKEN", "CLOUDINARY_API_SECRET", "ALGOLIA_ADMIN_KEY", "FIELD_KEY", "FIREBASE_SERVICE_ACCOUNT"])("stops the start when it is a secret: VITE_%s", (name) => {
    expect(() => readEnvironment({ [`VITE_${name}`]: "x".repeat(64) })).toThrow(`VITE_${name} would give a secret to browsers`);
  });

  it("may be there for what vendors make for browsers", () => {
    for (const name of ["VITE_ALGOLIA_SEARCH_KEY", "VITE_GOOGLE_MAPS_API_KEY", "VITE_STREAM_API_KEY", "VITE_FIREBASE_API_KEY", "VITE_CLOUDINARY_UPLOAD_PRESET", "VITE_API_URL"]) expect(() => readEnvironment({ [name]: "x" })).not.toThrow();
  });
});

describe("production", () => {
  it("starts with the required variables alone and names all that are missing", () => {
    expect(() => started({ ...PRODUCTION, ALLOW_LOCAL: "images" })).not.toThrow();
    expect(() => readEnvironment({ NODE_ENV: "production" })).toThrow("production needs MONGO_URI, JWT_SECRET, SERVER_PUBLIC_URL, FIELD_KEY");
  });

  it("keeps database and pictures on its own machine only when told so", () => {
    expect(() => readEnvironment({ ...SMALL, ALLOW_LOCAL: "images" })).toThrow("production needs MONGO_URI");
    expect(() => started({ ...SMALL, ALLOW_LOCAL: "database" })).toThrow("ALLOW_LOCAL=images");
    expect(() => started({ ...SMALL, ALLOW_LOCAL: "database, images" })).not.toThrow();
    expect(() => readEnvironment({ ALLOW_LOCAL: "everything" })).toThrow("ALLOW_LOCAL");
  });

  it("says what it lacks", () => {
    const lacks = portModes(readEnvironment({ ...SMALL, ALLOW_LOCAL: "database,images" })).filter((row) => row.lacks);
    expect(lacks.map(({ port }) => port)).toEqual(["database", "payments", "email", "sms", "images", "search"]);
  });
});

test("with keys of the gateway people pay online, and a key of play money is said to be one", () => {
  const rowOf = (id: string) => portModes(readEnvironment({ ...PRODUCTION, ALLOW_LOCAL: "images", RAZORPAY_KEY_ID: id, RAZORPAY_KEY_SECRET: "s", RAZORPAY_WEBHOOK_SECRET: "w" })).find(({ port }) => port === "payments");
  expect(rowOf("rzp_live_1")).toEqual({ port: "payments", mode: "Razorpay" });
  expect(rowOf("rzp_test_1")).toMatchObject({ mode: "Razorpay", lacks: expect.stringContaining("play money") });
  expect(() => started({ ...PRODUCTION, ALLOW_LOCAL: "images", RAZORPAY_KEY_ID: "rzp_live_1", RAZORPAY_KEY_SECRET: "s", RAZORPAY_WEBHOOK_SECRET: "w", RAZORPAY_API_BASE: "http://127.0.0.1:5350" })).toThrow("RAZORPAY_API_BASE needs https in production");
});

test("half a vendor's keys stop the start, all halves at once", () => {
  const halves = { RAZORPAY_KEY_ID: "r", RESEND_API_KEY: "r", JOBS_ENABLED: "1", UPSTASH_REDIS_REST_URL: "https://x.example" };
  for (const missing of ["RAZORPAY_KEY_SECRET", "RESEND_FROM_EMAIL", "QSTASH_TOKEN", "UPSTASH_REDIS_REST_TOKEN"]) expect(() => started(halves)).toThrow(missing);
});

test("keys without their switch are left alone, and that is said", () => {
  const env = readEnvironment({ QSTASH_TOKEN: "t" });
  expect(() => checkPorts(env)).not.toThrow();
  expect(portModes(env).find(({ port }) => port === "jobs")?.lacks).toContain("QSTASH_TOKEN not used");
});

test("a demo refuses every live key, even one that would otherwise lie idle", () => {
  for (const name of ["QSTASH_TOKEN", "RAZORPAY_KEY_ID", "SMTP_URL"]) expect(() => started({ DEMO: "1", [name]: "x" })).toThrow(`DEMO=1 refuses live keys; leave out ${name}`);
});

test("every variable of a vendor counts as a live key", () => {
  const live = listVariables().filter((one) => one.live).map(({ name }) => name);
  expect(names.filter((name) => /^(RAZORPAY|RESEND|SMTP|QSTASH|UPSTASH)_/.test(name) && !live.includes(name))).toEqual([]);
});
