import mongoose, { type mongo } from "mongoose";
import { isDoc, type Doc } from "../fuzz/reference/order";
import { show } from "../fuzz/outcome";
import { compare, unordered } from "./compare";

export interface Report {
  commands: number;
  kinds: Map<string, number>;
  open: Map<string, number>;
  differences: { command: string; own: string; theirs: string }[];
  /** Documents compared at the end, of all collections. */
  documents: number;
}

/** Sends the same commands, one after the other, to two engines with the same data; compares each answer and, at the end, everything. */
export async function replay(sent: readonly Doc[], own: mongo.Db, other: mongo.Db): Promise<Report> {
  const report: Report = { commands: 0, kinds: new Map(), open: new Map(), differences: [], documents: 0 };
  for (const command of sent) {
    const plain = withTieBreak(withoutExpiry(command));
    const [a, b] = await Promise.all([wholeAnswer(own, plain), wholeAnswer(other, plain)]);
    report.commands += 1;
    count(report.kinds, Object.keys(command)[0] ?? "");
    const verdict = compare(command, a, b);
    if (verdict.kind === "open") count(report.open, verdict.why);
    if (verdict.kind === "different") report.differences.push({ command: show(command), own: verdict.own, theirs: verdict.theirs });
  }
  await compareAll(own, other, report);
  return report;
}

async function compareAll(own: mongo.Db, other: mongo.Db, report: Report): Promise<void> {
  const names = async (db: mongo.Db): Promise<string[]> => (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).filter((name) => !name.startsWith("system.")).sort();
  const all = new Set([...(await names(own)), ...(await names(other))]);
  for (const name of all) {
    const rows = async (db: mongo.Db): Promise<string[]> => (await db.collection(name).find({}).sort({ _id: 1 }).toArray()).map(unordered);
    const [a, b] = await Promise.all([rows(own), rows(other)]);
    report.documents += a.length;
    const [mine, theirs] = [new Set(a), new Set(b)];
    const onlyA = a.filter((row) => !theirs.has(row));
    const onlyB = b.filter((row) => !mine.has(row));
    if (onlyA.length + onlyB.length > 0) report.differences.push({ command: `all of ${name} at the end`, own: onlyA.join("\n"), theirs: onlyB.join("\n") });
  }
}

const { Long } = mongoose.mongo;

const answerOf = (db: mongo.Db, command: Doc): Promise<Doc> =>
  db.command(command).catch((error: { code?: number }) => {
    if (error.code === undefined) throw error;
    return { ok: 0, code: error.code };
  });

/** An answer with all its rows: which of them come first is the engine's own where nothing sorts them. */
async function wholeAnswer(db: mongo.Db, command: Doc): Promise<Doc> {
  const answer = await answerOf(db, command);
  const cursor = answer["cursor"] as Doc | undefined;
  if (!cursor) return answer;
  const rows = [...((cursor["firstBatch"] ?? []) as Doc[])];
  for (let id = String(cursor["id"]); id !== "0"; ) {
    const { cursor: next } = (await db.command({ getMore: Long.fromString(id), collection: String(Object.values(command)[0]) })) as { cursor: { id: unknown; nextBatch: Doc[] } };
    rows.push(...next.nextBatch);
    id = String(next.id);
  }
  return { ...answer, cursor: { ...cursor, firstBatch: rows } };
}

const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

/** The moment at which an engine takes away what has lapsed is its own. */
function withoutExpiry(command: Doc): Doc {
  if (!Array.isArray(command["indexes"])) return command;
  return { ...command, indexes: (command["indexes"] as Doc[]).map(({ expireAfterSeconds: _seconds, ...index }) => index) };
}

/** Of documents that its sort finds equal a write may take any; what follows speaks of the one that was taken, so both engines take the first by `_id`. */
function withTieBreak(command: Doc): Doc {
  return "findAndModify" in command && isDoc(command["sort"]) ? { ...command, sort: { ...command["sort"], _id: 1 } } : command;
}
