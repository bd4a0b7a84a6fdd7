import { inspect } from "node:util";

/** Writes a line for the people who run the engine, into its log file. On a full disk the line is lost, and nothing else. */
export function report(what: string, error: unknown): void {
  try {
    process.stderr.write(`${new Date().toISOString()} ${what}: ${inspect(error)}\n`);
  } catch {
    return;
  }
}
