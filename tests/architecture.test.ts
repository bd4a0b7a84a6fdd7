import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { paths } from "~/paths";

const ROOT = path.resolve(import.meta.dirname, "..");

const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));

const sources = filesUnder("app").filter((file) => /\.(ts|tsx)$/.test(file));
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const product = sources.filter((file) => !isTest(file));
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

/** What a file imports: `~/x` as `app/x`, relative ones resolved, packages by name. */
function importsOf(file: string): string[] {
  const statements = /^(?:import|export)[^"'`;]*?from\s*["']([^"']+)["']|^import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;
  const found = [...read(file).matchAll(statements)].map(([, whole, bare, lazy]) => whole ?? bare ?? lazy ?? "");
  return found.map((name) => {
    const bare = name.replace(/\?.*$/, "");
    if (bare.startsWith("~/")) return `app/${bare.slice(2)}`;
    return bare.startsWith(".") ? path.posix.join(path.posix.dirname(file), bare) : bare;
  });
}

const roomOf = (file: string) => file.split("/")[1] ?? "";
const ours = (name: string) => name.startsWith("app/");

/** Lines of the house that some file crosses, as "file -> import". */
function crossings(inside: (file: string) => boolean, allowed: (name: string, file: string) => boolean): string[] {
  return product.filter(inside).flatMap((file) => importsOf(file).filter((name) => !allowed(name, file)).map((name) => `${file} -> ${name}`));
}

const inRoom = (...rooms: string[]) => (file: string) => rooms.includes(roomOf(file));
const among = (name: string, rooms: string[]) => !ours(name) || rooms.includes(roomOf(name));

describe("who may import whom", () => {
  it("domain imports only domain, and the time zone library", () => {
    expect(crossings(inRoom("domain"), (name) => (ours(name) ? roomOf(name) === "domain" : name === "temporal-polyfill"))).toEqual([]);
  });

  it("only models and database know mongoose", () => {
    expect(crossings((file) => !["models", "database"].includes(roomOf(file)), (name, file) => name !== "mongoose" || (file.endsWith("relay/aggregate.ts") && /import type .*mongoose/.test(read(file))))).toEqual([]);
  });

  it("models use domain and words, nothing above them", () => {
    expect(crossings((file) => roomOf(file) === "models" && !/^app\/models\/(seed|cli)\//.test(file), (name) => among(name, ["models", "domain", "messages", "database"]))).toEqual([]);
  });

  it("services use domain, models, adapter indexes, emails, messages, paths", () => {
    const rooms = ["services", "domain", "models", "emails", "messages", "paths", "env.server"];
    const platform = /^app\/services\/(relay|cli|clock)\//;
    expect(
      crossings(inRoom("services"), (name, file) => {
        if (name.startsWith("app/adapters/")) return /\/(index\.server|port)$/.test(name);
        if (/^app\/http\/(log|signature)\.server$/.test(name)) return true;
        return among(name, platform.test(file) ? [...rooms, "database", "jobs"] : rooms);
      }),
    ).toEqual([]);
  });

  it("ui knows domain types, words and paths, and keeps no state", () => {
    expect(crossings(inRoom("ui"), (name) => among(name, ["ui", "domain", "messages", "paths", "styles"]) && !name.endsWith(".server"))).toEqual([]);
    expect(product.filter((file) => roomOf(file) !== "islands" && /\buse(State|Effect|Reducer|Ref|LayoutEffect)\b/.test(read(file)))).toEqual([]);
  });

  it("routes neither know mongoose nor write rows themselves", () => {
    expect(product.filter((file) => roomOf(file) === "routes" && /\.(updateOne|updateMany|insertMany|deleteOne|deleteMany|findOneAndUpdate|bulkWrite)\(/.test(read(file)))).toEqual([]);
  });

  it("only one service writes a booking's state", () => {
    expect(product.filter((file) => /Bookings\.(updateOne|updateMany|findOneAndUpdate|replaceOne|bulkWrite)\(/.test(read(file))).sort()).toEqual(["app/models/balance-letters.server.ts", "app/models/suspended-bookings.server.ts", "app/services/availability/mend-calendars.server.ts", "app/services/booking/write-step.server.ts", "app/services/privacy/erase/erase-bookings.server.ts"]);
    expect(read("app/services/privacy/erase/erase-bookings.server.ts"), "erasing takes words out of a booking and leaves where it stands").not.toMatch(/\b(state|dueAt|outbox|move)\b/);
    expect(read("app/models/balance-letters.server.ts"), "a letter about a balance leaves a booking where it stands").toMatch(/\{ \$set: \{ remindAt: next \}, \$push: \{ outbox/);
    expect(read("app/models/suspended-bookings.server.ts"), "a suspension stops the clock of a booking and leaves where it stands").toMatch(/fields: Pick<BookingRow, "dueAt" \| "artisanSuspended" \| "standingVersion">, outbox/);
  });

  it("nobody offers to change or delete a row of the journal, of the record or of documents", () => {
    expect(product.filter((file) => /(JournalEntries|AuditRows|AuditSeals|TaxDocuments)\.(update|delete|findOneAnd|replace|bulkWrite)/.test(read(file)))).toEqual([]);
  });

  it("only the environment file reads the environment", () => {
    expect(product.filter((file) => file !== "app/env.server.ts" && !/\/cli\//.test(file) && /process\.env/.test(read(file)))).toEqual([]);
  });

  it("server.ts imports no app code", () => {
    expect(importsOf("server.ts").filter(ours).filter((name) => !read("server.ts").includes(`typeof import("./${name}")`))).toEqual([]);
  });
});

describe("the rooms", () => {
  it("have no other top-level folder than the agreed ones", () => {
    const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !["node_modules", "build", ".git", ".data", ".ci", "test-results"].includes(entry.name)).map((entry) => entry.name);
    expect(folders.sort()).toEqual(["app", "public", "tests"]);
  });

  it("each begin with a README", () => {
    const rooms = readdirSync(path.join(ROOT, "app"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    const files = filesUnder("app");
    expect(rooms.filter((room) => !files.includes(`app/${room}/README.md`))).toEqual([]);
  });

  it("have no drawer for everything", () => {
    expect(sources.filter((file) => /(^|\/)(utils|helpers|lib|common|misc)(\/|\.)/.test(file))).toEqual([]);
  });

  it("hold no test among the routes", () => {
    expect(sources.filter((file) => roomOf(file) === "routes" && isTest(file))).toEqual([]);
  });
});

describe("the addresses", () => {
  it("of paths.ts are exactly those of routes.ts", async () => {
    const { default: routes } = await import("~/routes");
    const patterns = (list: readonly { path?: string; index?: boolean; children?: unknown }[], parent = ""): string[] =>
      list.flatMap((route) => {
        const here = `${parent}/${route.path ?? ""}`.replace(/\/+/g, "/").replace(/(.)\/$/, "$1");
        const children = (route.children as typeof list | undefined) ?? [];
        return children.length > 0 ? patterns(children, here) : [here];
      });
    expect(Object.values(paths).map(({ pattern }) => pattern).sort()).toEqual([...new Set(patterns(routes))].sort());
  });
});

describe("every route", () => {
  const leaves = filesUnder("app/routes").filter((file) => read("app/routes.ts").includes(`"${file.slice(4)}"`) && !file.endsWith("/layout.tsx"));

  it("says who may use it", async () => {
    const { POLICIES } = await import("~/http/policy.server");
    const policyOf = (file: string) => /export const handle = \{ policy: "(\w+)" as const/.exec(read(file))?.[1];
    expect(leaves.filter((file) => !POLICIES.some((policy) => policy === policyOf(file)))).toEqual([]);
    expect(leaves.filter((file) => /routes\/(artisan|admin|api|dev|webhooks)\//.test(file) && !{ api: ["api", "api_entry", "api_customer", "api_artisan"], artisan: ["artisan"], admin: ["staff"], dev: ["dev"], webhooks: ["signature"] }[file.split("/")[2] ?? ""]?.includes(policyOf(file) ?? ""))).toEqual([]);
    expect(leaves.filter((file) => policyOf(file) === "signature").sort()).toEqual(["app/routes/bookings/payment-return.ts", "app/routes/bookings/shared-payment-return.ts", "app/routes/webhooks/razorpay.ts"]);
  });

  it("whose page may be kept is for everybody", () => {
    const cacheable = leaves.filter((file) => /^export const handle = .*\bcacheable\b/m.test(read(file)));
    expect(cacheable.length).toBeGreaterThan(0);
    expect(cacheable.filter((file) => !/handle = \{ policy: "public" as const, cacheable: (\{\}|[A-Z_]+\.shape) \};/.test(read(file)))).toEqual([]);
  });

  it("of the office says which right it takes", async () => {
    const { PERMISSIONS } = await import("~/domain/permission/permissions");
    const rightOf = (file: string) => /export const handle = \{ policy: "staff" as const, right: "([\w.]+)" as const/.exec(read(file))?.[1];
    expect(leaves.filter((file) => file.startsWith("app/routes/admin/") && ![...PERMISSIONS, "any"].some((right) => right === rightOf(file)))).toEqual([]);
    expect(leaves.filter((file) => rightOf(file) === "any")).toEqual(["app/routes/admin/home.tsx"]);
  });

  it("puts form tokens into every form it posts", () => {
    const forms = product.flatMap((file) => [...read(file).matchAll(/<form method="post"[\s\S]*?<\/form>/g)].filter(([form]) => !form.includes("<FormTokens")).map(() => file));
    expect(forms).toEqual([]);
  });
});

describe("the words", () => {
  const catalogue = filesUnder("app/messages/en").filter((file) => /\/en\/[a-z]+\.ts$/.test(file) && !file.endsWith("index.ts"));
  const code = product.filter((file) => roomOf(file) !== "messages").map(read).join("\n");

  it("are all used: each key stands in the code whole or as a template the code fills in", () => {
    const templates = [...code.matchAll(/`([a-z]+\.[^`\s]*\$\{[^`]*)`/g)].map(([, text]) => new RegExp(`^${(text ?? "").split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+")}$`));
    const keys = catalogue.flatMap((file) => [...read(file).matchAll(/^ {2}"?([\w.-]+)"?:/gm)].map(([, key]) => `${path.basename(file, ".ts")}.${key}`));
    expect(keys.filter((key) => !code.includes(`"${key}"`) && !code.includes(`'${key}'`) && !templates.some((template) => template.test(key)))).toEqual([]);
  });
});

it("the list of dark patterns in OPERATING.md has all thirteen, and the tests that it names exist", () => {
  const part = /## Before a release: no dark patterns\n([\s\S]*?)\n## /.exec(read("OPERATING.md"))?.[1] ?? "";
  expect([...part.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number))).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
  const named = [...part.matchAll(/`(tests\/[^`]+)`: ("[^"]+"(?:, "[^"]+")*)/g)];
  expect(named.length).toBeGreaterThanOrEqual(9);
  for (const [, file = "", titles = ""] of named) for (const title of titles.slice(1, -1).split('", "')) expect(read(file), file).toContain(`"${title}"`);
});
