import type { mongo } from "mongoose";
import { createIndex, insert, wishOf, type Wish } from "./commands";
import { engineJudge, type Judge } from "./judges";
import { agree, show, type Outcome } from "./outcome";
import { randomOf } from "./random";

export interface Difference {
  seed: number;
  judge: string;
  command: string;
  before: string;
  own: string;
  theirs: string;
}

export interface Report {
  commands: number;
  /** Refused for the document's sake, such as a whole number beyond 2^53; nobody else was asked. */
  refused: number;
  excused: Map<string, number>;
  differences: Difference[];
}

/** Why a judge may differ here, in the manual's words; null when it may not. */
export type Excuse = (difference: { wish: Wish; before: string; own: State; theirs: State }) => string | null;

/** An answer and all documents after it. */
export type State = [outcome: Outcome, contents: string];

const OUTSIDE = 9;
const PARALLEL_ARRAYS = 171;

/**
 * Sends `count` random commands to the embedded engine and to the judges, and compares each answer and, after each
 * write, all documents. After a difference the judges are put into the engine's state, so that each is met once.
 */
export async function replay({ db, judges, seed, count, excuse = () => null }: { db: mongo.Db; judges: Judge[]; seed: number; count: number; excuse?: Excuse }): Promise<Report> {
  const random = randomOf(seed);
  const own = engineJudge("embedded", db);
  const report: Report = { commands: 0, refused: 0, excused: new Map(), differences: [] };
  for (const one of [own, ...judges]) await one.reset([], []);
  const start = [...random.some(3, () => createIndex(random), 1), ...Array.from({ length: 20 }, (_, id) => insert(random, id))];
  const wishes = [...start, ...Array.from({ length: Math.max(0, count - start.length) }, () => wishOf(random))];
  let before = await own.contents();
  for (const wish of wishes) {
    report.commands += 1;
    const answer = await own.run(wish);
    const after = isReading(wish) ? before : await own.contents();
    const failed = "error" in answer;
    if (failed && (answer.error === OUTSIDE || answer.error === PARALLEL_ARRAYS || wish.many)) {
      report.refused += 1;
      if (after !== before) await align(own, judges);
    } else for (const judge of judges) await compare(judge, wish, answer, after);
    before = after;
  }
  return report;

  async function compare(judge: Judge, wish: Wish, answer: Outcome, after: string): Promise<void> {
    const theirs = await judge.run(wish);
    const contents = isReading(wish) ? after : await judge.contents();
    if (agree(answer, theirs) && contents === after) return;
    const reason = judge.name === "reference" ? null : excuse({ wish, before, own: [answer, after], theirs: [theirs, contents] });
    if (reason) report.excused.set(reason, (report.excused.get(reason) ?? 0) + 1);
    else report.differences.push({ seed, judge: judge.name, command: show(wish.command), ...told(before, [answer, after], [theirs, contents]) });
    await align(own, [judge]);
  }
}

const isReading = ({ command }: Wish): boolean => ["find", "count", "distinct", "aggregate"].includes(Object.keys(command)[0] ?? "");

/** What each of the two answered and has, without the lines that they share. */
function told(before: string, own: State, theirs: State): { before: string; own: string; theirs: string } {
  const linesOf = ([outcome, contents]: State): string[] => [...("error" in outcome ? [`error ${outcome.error}`] : outcome.answer.split("\n")), "-- documents", ...contents.split("\n")];
  const only = (lines: string[], others: string[]): string[] => lines.filter((line) => !others.includes(line));
  const [a, b] = [only(linesOf(own), linesOf(theirs)), only(linesOf(theirs), linesOf(own))];
  const ids = [...a, ...b].flatMap((line) => /_id: (\d+)/.exec(line)?.[1] ?? []);
  return { before: before.split("\n").filter((line) => ids.includes(/_id: (\d+)/.exec(line)?.[1] ?? "")).join("\n"), own: a.join("\n") || "the same in another order", theirs: b.join("\n") || "the same in another order" };
}

async function align(own: ReturnType<typeof engineJudge>, judges: Judge[]): Promise<void> {
  const { docs, indexes } = await own.state();
  for (const judge of judges) await judge.reset(docs, indexes);
}
