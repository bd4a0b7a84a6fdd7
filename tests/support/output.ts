import type { ChildProcess } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where the processes of this run leave what they printed; without it nothing is kept beyond a process. */
const FOLDER = "KALASETU_OUTPUT";

/** Keeps everything that a process prints, and shows its errors as they come. Gives a look at what it printed so far. */
export function keepOutput(child: ChildProcess): () => string {
  let printed = "";
  const keep = (chunk: Buffer): void => {
    printed += chunk.toString();
    const folder = process.env[FOLDER];
    if (folder) appendFileSync(path.join(folder, `${child.pid}.txt`), chunk);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", (chunk: Buffer) => {
    keep(chunk);
    process.stderr.write(chunk);
  });
  return () => printed;
}

/** What no process may ever print, whoever signs in and whatever fails. */
const FORBIDDEN: Record<string, RegExp> = {
  "an e-mail address": /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/gi,
  "a telephone number": /(?<![\w.:-])(?:\+?91[ \u00a0-]?)?[6-9]\d{4}[ \u00a0]?\d{5}(?![\w.:-])/g,
  "a signed token": /eyJ[\w-]{8,}\.[\w-]{8,}/g,
  "a cookie or its like": /(?:ks_auth|admin_token|ks_browser)=|bearer [\w.-]{8,}/gi,
  "a link that works once": /\/(?:reset|invitation|pay)\/[\w-]{16,}/g,
  "what tests sign in with or write": /seven blue pots|nine green lamps|seven green lamps|14 Ambamata|Second floor, no lift|canary/gi,
  "a character that moves a terminal": /[\u001b\r\u0007\u0008]/g,
  "a line that somebody else wrote": /^.{0,80}"event":"forged"/gm,
};

/** What stands in printed text that may not, each with the place where it was found. */
export const personalIn = (text: string): string[] =>
  Object.entries(FORBIDDEN).flatMap(([what, pattern]) => [...text.matchAll(pattern)].slice(0, 3).map((hit) => `${what}: …${JSON.stringify(text.slice(Math.max(0, hit.index - 80), hit.index + hit[0].length + 20))}…`));

/** Begins to keep what processes of this run print. The function it gives looks through all of it, and throws when somebody's data stand there. */
export function watchOutput(): () => void {
  const mine = process.env[FOLDER] === undefined;
  const folder = (process.env[FOLDER] ??= mkdtempSync(path.join(tmpdir(), "kalasetu-output-")));
  return () => {
    if (!existsSync(folder)) return;
    const found = readdirSync(folder).flatMap((file) => personalIn(readFileSync(path.join(folder, file), "utf8")).map((hit) => `${file}: ${hit}`));
    if (mine) rmSync(folder, { recursive: true, force: true });
    if (found.length === 0) return;
    // A runner that only reports what a last step throws ends as failed all the same.
    process.exitCode = 1;
    throw new Error(`Processes of this run printed what they may not (C44, C45):\n${[...new Set(found)].slice(0, 40).join("\n")}`);
  };
}

/** For the runner: once before all tests, and once after them. */
export default watchOutput;
