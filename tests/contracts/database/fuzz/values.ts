import { Binary, ObjectId } from "bson";
import type { Random } from "./random";

export type Row = Record<string, unknown>;

const NUMBERS = [0, 1, 1, 2, 3, 5, -1, -2.5, 0.5, 1e10, 2 ** 40, Number.NaN, Infinity];
const TEXTS = ["", "a", "ab", "b", "B", "é", "\uffee", "𝒳", "0"];
const DAYS = [new Date(0), new Date(1), new Date("2026-03-01T00:00:00Z")];
const IDS = [new ObjectId("0".repeat(24)), new ObjectId("f".repeat(24))];
const BYTES = [new Binary(Buffer.from("x")), new Binary(Buffer.from("xy"))];
const PARTS = ["x", "y", "z"];

/** Few different values, so that documents and filters meet often. */
export function scalar(random: Random): unknown {
  const kind = random.int(20);
  if (kind < 9) return random.chance(0.7) ? random.int(4) : random.pick(NUMBERS);
  if (kind < 13) return random.pick(TEXTS);
  if (kind < 15) return null;
  if (kind < 17) return random.chance(0.5);
  if (kind === 17) return random.pick(DAYS);
  return kind === 18 ? random.pick(IDS) : random.pick(BYTES);
}

/** An embedded document; its fields come in any order. */
export function inner(random: Random, depth: number): Row {
  const names = PARTS.filter(() => random.chance(0.55)).sort(() => random.int(3) - 1);
  return Object.fromEntries(names.map((name) => [name, value(random, depth - 1)]));
}

export function value(random: Random, depth = 2): unknown {
  if (depth <= 0 || random.chance(0.5)) return scalar(random);
  return random.chance(0.5) ? inner(random, depth) : random.some(3, () => (random.chance(0.4) ? inner(random, depth - 1) : value(random, depth - 1)));
}

/** A document without its _id: `n` is a number or missing, `t` a list of plain values, `d` a list of documents. */
export function row(random: Random): Row {
  const fields: [string, () => unknown, number][] = [
    ["a", () => value(random), 0.8],
    ["b", () => scalar(random), 0.8],
    ["c", () => value(random), 0.6],
    ["n", () => random.int(6), 0.9],
    ["t", () => random.some(4, () => random.int(4)), 0.6],
    ["d", () => random.some(3, () => ({ x: random.int(4), y: random.int(3) })), 0.6],
  ];
  const chosen = fields.filter(([, , share]) => random.chance(share)).map(([name, make]) => [name, make()] as const);
  return Object.fromEntries(random.chance(0.3) ? chosen.reverse() : chosen);
}

export const MOST_ID = 30;
const PATHS = ["a", "a", "b", "b", "c", "n", "n", "t", "d", "a.x", "a.y", "a.x.y", "c.x", "d.x", "d.y", "a.0", "t.1", "d.0.x", "gone", "_id"];
export const path = (random: Random): string => random.pick(PATHS);
