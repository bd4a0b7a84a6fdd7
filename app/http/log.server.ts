import { environment } from "~/env.server";

type Fields = Record<string, string | number | boolean | null | undefined>;

/**
 * Writes one JSON line to standard output. Callers pass ids, counts and codes only:
 * no name, phone, e-mail, address, token or query may stand in a log.
 */
export function log(event: string, fields: Fields = {}): void {
  if (environment().test && event !== "error") return;
  lines.push(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`);
  if (event === "error" || lines.length >= MOST_LINES) writeLines();
  else timer ??= setTimeout(writeLines, PAUSE).unref();
}

/** A write to standard output stops everything else while it lasts, so the lines of a moment go together. Errors go at once, and so does what is left at the end. */
const lines: string[] = [];
const MOST_LINES = 200;
const PAUSE = 50;
let timer: NodeJS.Timeout | undefined;

function writeLines(): void {
  clearTimeout(timer);
  timer = undefined;
  if (lines.length > 0) process.stdout.write(lines.splice(0).join(""));
}

process.once("exit", writeLines);

/** Logs a bug with its stack, without the message's data: names and places of code only. */
export function reportError(error: unknown, requestId?: string): void {
  const fault = error instanceof Error ? error : new Error(String(error));
  log("error", { requestId, name: fault.name, message: withoutPersonalData(fault.message), stack: withoutPersonalData(fault.stack ?? "").split("\n").slice(1, 9).join(" | ") });
}

const withoutPersonalData = (text: string): string => text.replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, "<mail>").replace(/\+?\d[\d ]{8,}\d/g, "<number>");
