import { inspect } from "node:util";

/** Writes a line for the people who run the engine, into its log file. */
export function report(what: string, error: unknown): void {
  process.stderr.write(`${new Date().toISOString()} ${what}: ${inspect(error)}\n`);
}
