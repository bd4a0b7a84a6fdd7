import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";

/** What keys of vendors and private keys look like. */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN (?:RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\s*(?:\\n)?[A-Za-z0-9+/=]{40,}/,
  /\b(?:rzp|sk|pk|rk)_live_[A-Za-z0-9]{10,}/,
  /\bAIza[\w-]{35}\b/,
  /\bGOCSPX-[\w-]{20,}/,
  /\bya29\.[\w-]{20,}/,
  /\bAKIA[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bxox[abprs]-[\w-]{20,}/,
  /\bSG\.[\w-]{20,}\.[\w-]{20,}/,
  /\bmongodb(?:\+srv)?:\/\/[^\s:/@"'`{}<>]+:[^\s@"'`{}<>]{6,}@/,
  /\beyJ[\w-]{20,}\.eyJ[\w-]{40,}\.[\w-]{40,}/,
];

const hits = (text: string): string[] => SECRETS.flatMap((secret) => secret.exec(text)?.[0].slice(0, 24) ?? []);

it("no file of the repository holds a secret (C36)", () => {
  const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8", maxBuffer: 2 ** 26 }).split("\0").filter((file) => file !== "" && !file.endsWith("package-lock.json"));
  expect(files.length).toBeGreaterThan(500);
  const found = files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile()).flatMap((file) => hits(readFileSync(file, "latin1")).map((hit) => `${file}: ${hit}…`));
  expect(found).toEqual([]);
  expect(files.filter((file) => /(^|\/)\.env(\.(?!example)[\w.]+)?$|\.(pem|p12|key)$/.test(file))).toEqual([]);
});

it("and the search for one finds each kind", () => {
  const key = "A1b2".repeat(16);
  for (const text of [`-----BEGIN ${"PRIVATE"} KEY-----\n${key}`, `rzp${"_live_"}${key}`, `AI${"za"}${key.slice(0, 35)}`, `AK${"IA"}${"A1".repeat(8)}`, `gh${"p_"}${key.slice(0, 36)}`, `mongodb+srv://owner:${key}@cluster.example`, `ey${"J"}${key}.ey${"J"}${key}.${key}`])
    expect([text.slice(0, 12), hits(text).length]).toEqual([text.slice(0, 12), 1]);
});
