import { show } from "../fuzz/outcome";
import { isDoc, type Doc } from "../fuzz/reference/order";

/** How two answers to one command stand to each other: the same, different where MongoDB's manual leaves it open (in its words), or different. */
export type Verdict = { kind: "same" } | { kind: "open"; why: string } | { kind: "different"; own: string; theirs: string };

const SAME: Verdict = { kind: "same" };
const open = (why: string): Verdict => ({ kind: "open", why });

/** Compares what two engines answered to one command. */
export function compare(command: Doc, own: Doc, theirs: Doc): Verdict {
  const [a, b] = [failureOf(own), failureOf(theirs)];
  if (a !== null || b !== null) return a === b ? SAME : { kind: "different", own: a === null ? "done" : `error ${a}`, theirs: b === null ? "done" : `error ${b}` };
  const lists = [rowsOf(own), rowsOf(theirs)];
  if (lists[0] && lists[1]) return compareRows(command, lists[0], lists[1]);
  const [x, y] = [factsOf(command, own), factsOf(command, theirs)];
  if (x === y) return SAME;
  if (withoutModified(x) === withoutModified(y)) return open("An update that leaves a document as it is does not count as one");
  return { kind: "different", own: x, theirs: y };
}

function compareRows(command: Doc, own: Doc[], theirs: Doc[]): Verdict {
  const [a, b] = [own.map(unordered), theirs.map(unordered)];
  if (a.join("\n") === b.join("\n")) return SAME;
  const sort = sortOf(command);
  const key = (row: Doc | undefined): string => Object.keys(sort).map((path) => show(at(row, path))).join(" ");
  const keys = (rows: Doc[]): string => rows.map(key).join("\n");
  const isShown = [...own, ...theirs].every((row) => Object.keys(sort).every((path) => at(row, path) !== undefined));
  if ([...a].sort().join("\n") === [...b].sort().join("\n")) {
    if (Object.keys(sort).length === 0) return open("Without a sort documents come in any order");
    if (!isShown || keys(own) === keys(theirs)) return open("Documents that a sort finds equal come in any order");
  }
  const beforeTheCut = (rows: Doc[]): string => rows.filter((row) => key(row) !== key(rows.at(-1))).map(unordered).sort().join("\n");
  const isFull = own.length === Number(command["limit"]) && theirs.length === own.length;
  if (Object.keys(sort).length > 0 && isShown && isFull && keys(own) === keys(theirs) && beforeTheCut(own) === beforeTheCut(theirs)) return open("A limit cuts off any of those that a sort finds equal");
  const only = (some: string[], others: string[]): string => some.filter((line) => !others.includes(line)).join("\n") || "the same in another order";
  return { kind: "different", own: only(a, b), theirs: only(b, a) };
}

/** An error's number, or null. Of several reasons to refuse a write any may come first; a duplicate is always a duplicate. */
function failureOf(answer: Doc): number | null {
  const [first] = (answer["writeErrors"] as Doc[] | undefined) ?? [];
  const code = first ? first["code"] : answer["ok"] === 1 ? null : answer["code"];
  return code === null || code === undefined ? null : Number(code);
}

function rowsOf(answer: Doc): Doc[] | null {
  const cursor = answer["cursor"] as Doc | undefined;
  const rows = cursor?.["firstBatch"];
  return Array.isArray(rows) ? (rows as Doc[]) : null;
}

/** What an answer without rows tells of the data. */
function factsOf(command: Doc, answer: Doc): string {
  if ("createIndexes" in command || "create" in command || "dropIndexes" in command) return "done";
  if ("value" in answer) return unordered({ value: answer["value"] });
  if (Array.isArray(answer["values"])) return (answer["values"] as unknown[]).map(unordered).sort().join("\n");
  const upserted = ((answer["upserted"] as Doc[] | undefined) ?? []).map((one) => show(one["_id"])).join(" ");
  return `n ${show(answer["n"])} modified ${show(answer["nModified"] ?? null)} upserted ${upserted}`;
}

const withoutModified = (facts: string): string => facts.replace(/modified \S+/, "");

/** A value as text, with fields by name: a new field stands where the engine puts it. */
export const unordered = (value: unknown): string => show(sorted(value));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  return isDoc(value) ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])])) : value;
}

function sortOf(command: Doc): Doc {
  const stages = Array.isArray(command["pipeline"]) ? (command["pipeline"] as Doc[]) : [];
  return (command["sort"] ?? stages.findLast((stage) => "$sort" in stage)?.["$sort"] ?? {}) as Doc;
}

const at = (row: unknown, path: string): unknown => path.split(".").reduce<unknown>((value, name) => (isDoc(value) ? value[name] : undefined), row);
