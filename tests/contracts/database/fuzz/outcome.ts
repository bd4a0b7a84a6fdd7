import type { Wish } from "./commands";
import { isBinary, isDoc, isObjectId, type Doc } from "./reference/order";

/** What a client sees of an answer: an error's number, or everything that does not depend on the engine. */
export type Outcome = { error: number } | { answer: string };

/** A value as text, with the order of its fields; fractions without the noise of their last digits. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(show).join(", ")}]`;
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (isObjectId(value)) return `ObjectId(${value.toHexString()})`;
  if (isBinary(value)) return `Bytes(${value.toString("hex")})`;
  if (isDoc(value)) return `{${Object.entries(value).map(([name, inner]) => `${name}: ${show(inner)}`).join(", ")}}`;
  if (typeof value === "number") return String(Number(value.toPrecision(12)) || (Number.isNaN(value) ? value : 0));
  return typeof value === "object" && value !== null ? `${value.constructor.name}(${String(value)})` : (JSON.stringify(value) ?? "missing");
}

/** Reads the answer of any engine; `documents` and `values` in the order that counts. */
export function outcomeOf({ command, ordered }: Wish, answer: Doc): Outcome {
  const [failure] = (answer["writeErrors"] as Doc[] | undefined) ?? [];
  if (failure) return { error: failure["code"] as number };
  if (answer["ok"] !== 1) return { error: answer["code"] as number };
  const documents = answer["documents"] ?? (answer["cursor"] as Doc | undefined)?.["firstBatch"];
  const grouped = Array.isArray(command["pipeline"]) && command["pipeline"].some((stage: Doc) => "$group" in stage);
  const lines = (list: unknown, keep: boolean): string => (keep ? (list as unknown[]).map(show) : (list as unknown[]).map(show).sort()).join("\n");
  if (documents) return { answer: lines(documents, ordered && !grouped) };
  if (answer["values"]) return { answer: lines(answer["values"], false) };
  if ("value" in answer) return { answer: show(answer["value"]) };
  if ("createIndexes" in command || "dropIndexes" in command) return { answer: "done" };
  const upserted = Array.isArray(answer["upserted"]) ? (answer["upserted"] as Doc[])[0]?.["_id"] : answer["upserted"];
  return { answer: show({ n: answer["n"], nModified: answer["nModified"] ?? null, upserted: upserted ?? null }) };
}

/** Engines word errors differently, and of several reasons any may come first; a duplicate is always a duplicate. */
export function agree(a: Outcome, b: Outcome): boolean {
  if ("error" in a && "error" in b) return (a.error === 11000) === (b.error === 11000);
  return "answer" in a && "answer" in b && a.answer === b.answer;
}
