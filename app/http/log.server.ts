import { environment } from "~/env.server";

type Fields = Record<string, string | number | boolean | null | undefined>;

/**
 * Writes one JSON line to standard output. Callers pass ids, counts and codes only:
 * no name, phone, e-mail, address, token or query may stand in a log.
 */
export function log(event: string, fields: Fields = {}): void {
  if (environment().test && event !== "error") return;
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`);
}

/** Logs a bug with its stack, without the message's data: names and places of code only. */
export function reportError(error: unknown, requestId?: string): void {
  const fault = error instanceof Error ? error : new Error(String(error));
  log("error", { requestId, name: fault.name, message: withoutPersonalData(fault.message), stack: withoutPersonalData(fault.stack ?? "").split("\n").slice(1, 9).join(" | ") });
}

const withoutPersonalData = (text: string): string => text.replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, "<mail>").replace(/\+?\d[\d ]{8,}\d/g, "<number>");
