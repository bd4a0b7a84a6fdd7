import type { mongo } from "mongoose";
import type { Doc } from "../fuzz/reference/order";
import { show } from "../fuzz/outcome";
import { compare, unordered } from "./compare";
import type { Sent } from "./recording";

export interface Report {
  commands: number;
  /** Reading on where an engine had already given everything. */
  passedOver: number;
  kinds: Map<string, number>;
  open: Map<string, number>;
  differences: { command: string; own: string; theirs: string }[];
  /** Documents compared at the end, of all collections. */
  documents: number;
}

/** Sends the same commands, one after the other, to two engines with the same data; compares each answer and, at the end, everything. */
export async function replay(sent: readonly Sent[], own: mongo.Db, other: mongo.Db): Promise<Report> {
  const report: Report = { commands: 0, passedOver: 0, kinds: new Map(), open: new Map(), differences: [], documents: 0 };
  const cursors = new Map<string, [unknown, unknown]>();
  for (const { command, opened, goesOn } of sent) {
    const known = goesOn === null ? null : cursors.get(goesOn);
    if (goesOn !== null && (!known || known.some((id) => String(id) === "0"))) {
      report.passedOver += 1;
      continue;
    }
    const plain = withoutExpiry(command);
    const [a, b] = await Promise.all([answerOf(own, known ? { ...plain, getMore: known[0] } : plain), answerOf(other, known ? { ...plain, getMore: known[1] } : plain)]);
    if (opened !== null) cursors.set(opened, [cursorOf(a), cursorOf(b)]);
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

const answerOf = (db: mongo.Db, command: Doc): Promise<Doc> =>
  db.command(command).catch((error: { code?: number }) => {
    if (error.code === undefined) throw error;
    return { ok: 0, code: error.code };
  });

const cursorOf = (answer: Doc): unknown => (answer["cursor"] as Doc | undefined)?.["id"] ?? 0;

const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

/** The moment at which an engine takes away what has lapsed is its own. */
function withoutExpiry(command: Doc): Doc {
  if (!Array.isArray(command["indexes"])) return command;
  return { ...command, indexes: (command["indexes"] as Doc[]).map(({ expireAfterSeconds: _seconds, ...index }) => index) };
}
