import { passes } from "./match";
import { isDoc, MISSING, order, Refusal, type Doc } from "./order";
import { projected, sorted } from "./shape";

const isOperator = (value: unknown): value is Doc => isDoc(value) && Object.keys(value).some((name) => name.startsWith("$"));

export function piped(docs: readonly Doc[], pipeline: readonly Doc[]): Doc[] {
  return pipeline.reduce<Doc[]>((all, stage) => Object.entries(stage).reduce((rows, [name, spec]) => staged(rows, name, spec), all), [...docs]);
}

function staged(docs: Doc[], name: string, spec: unknown): Doc[] {
  switch (name) {
    case "$match":
      return docs.filter((doc) => passes(doc, spec as Doc));
    case "$sort":
      return sorted(docs, spec as Doc);
    case "$skip":
      return docs.slice(spec as number);
    case "$limit":
      return docs.slice(0, spec as number);
    case "$count":
      return docs.length > 0 ? [{ [spec as string]: docs.length }] : [];
    case "$unwind":
      return docs.flatMap((doc) => unwound(doc, typeof spec === "string" ? { path: spec } : (spec as Doc)));
    case "$addFields":
    case "$set":
      return docs.map((doc) => computed({ ...doc }, spec as Doc, doc));
    case "$project":
      return docs.map((doc) => reshaped(doc, spec as Doc));
    case "$group":
      return grouped(docs, spec as Doc);
    default:
      throw new Error(`The reference does not know ${name}`);
  }
}

function computed(out: Doc, fields: Doc, doc: Doc): Doc {
  for (const [name, source] of Object.entries(fields)) {
    const value = evaluated(source, doc);
    if (value === MISSING) delete out[name];
    else out[name] = value;
  }
  return out;
}

function reshaped(doc: Doc, spec: Doc): Doc {
  const plain = Object.fromEntries(Object.entries(spec).filter(([, value]) => typeof value === "number"));
  const rest = Object.fromEntries(Object.entries(spec).filter(([, value]) => typeof value !== "number"));
  return computed(projected(doc, plain), rest, doc);
}

/** Through an array a path gives the array of what its documents have; arrays inside it are passed over. */
function follow(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined) return value;
  if (Array.isArray(value)) return value.map((element) => (isDoc(element) ? follow(element, [name, ...rest]) : MISSING)).filter((one) => one !== MISSING);
  return isDoc(value) && Object.hasOwn(value, name) ? follow(value[name], rest) : MISSING;
}

function evaluated(source: unknown, doc: Doc): unknown {
  if (typeof source === "string" && source.startsWith("$")) return follow(doc, source.slice(1).split("."));
  if (Array.isArray(source)) return source.map((one) => orNull(evaluated(one, doc)));
  if (!isOperator(source)) return isDoc(source) ? computed({}, source, doc) : source;
  const [[name, operand] = ["", null]] = Object.entries(source);
  if (name === "$literal") return operand;
  const args = (operand as unknown[]).map((one) => () => evaluated(one, doc));
  const [a = nothing, b = nothing, c = nothing] = args;
  if (name === "$cond") return [null, MISSING, false, 0].includes(a() as never) ? c() : b();
  if (name === "$ifNull") return orNull(a()) ?? b();
  if (name in COMPARISONS) return COMPARISONS[name]?.(rank(a(), b()));
  return calculated(name, args.map((argument) => argument()));
}

const nothing = (): unknown => MISSING;
const orNull = (value: unknown): unknown => (value === MISSING ? null : value);

/** In expressions a missing value is below null. */
const rank = (a: unknown, b: unknown): number => (a === MISSING || b === MISSING ? Number(b === MISSING) - Number(a === MISSING) : order(a, b));

const COMPARISONS: Record<string, (difference: number) => boolean> = {
  $eq: (difference) => difference === 0,
  $ne: (difference) => difference !== 0,
  $gt: (difference) => difference > 0,
  $gte: (difference) => difference >= 0,
  $lt: (difference) => difference < 0,
  $lte: (difference) => difference <= 0,
};

function calculated(name: string, values: unknown[]): unknown {
  if (values.some((value) => orNull(value) === null)) return null;
  if (!values.every((value) => typeof value === "number")) throw new Refusal(14);
  const steps: Record<string, (x: number, y: number) => number> = { $add: (x, y) => x + y, $subtract: (x, y) => x - y, $multiply: (x, y) => x * y, $divide: (x, y) => x / y };
  return values.reduce(steps[name] ?? (() => Number.NaN));
}

function unwound(doc: Doc, { path, preserveNullAndEmptyArrays: keep }: Doc): Doc[] {
  const names = String(path).slice(1).split(".");
  const value = names.reduce<unknown>((at, name) => (isDoc(at) ? at[name] : undefined), doc);
  if (Array.isArray(value) && value.length > 0) return value.map((element) => put(doc, names, element));
  if (Array.isArray(value)) return keep ? [put(doc, names, undefined)] : [];
  return keep || (value !== undefined && value !== null) ? [doc] : [];
}

function put(doc: Doc, [name = "", ...rest]: string[], value: unknown): Doc {
  const inner = rest.length > 0 ? put(doc[name] as Doc, rest, value) : value;
  const fields = Object.entries(doc).flatMap(([other, old]): [string, unknown][] => (other !== name ? [[other, old]] : inner === undefined ? [] : [[name, inner]]));
  return Object.fromEntries(fields);
}

function grouped(docs: Doc[], { _id, ...fields }: Doc): Doc[] {
  const groups: { id: unknown; docs: Doc[] }[] = [];
  for (const doc of docs) {
    const id = orNull(evaluated(_id, doc));
    const group = groups.find((one) => order(one.id, id) === 0);
    if (group) group.docs.push(doc);
    else groups.push({ id, docs: [doc] });
  }
  return groups.map(({ id, docs: members }) => ({ _id: id, ...Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, accumulated(members, spec as Doc)])) }));
}

function accumulated(docs: Doc[], spec: Doc): unknown {
  const [[name, source] = ["", null]] = Object.entries(spec);
  const values = docs.map((doc) => evaluated(source, doc));
  const numbers = values.filter((value) => typeof value === "number");
  const present = values.filter((value) => orNull(value) !== null);
  switch (name) {
    case "$sum":
      return numbers.reduce((sum, value) => sum + value, 0);
    case "$avg":
      return numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length : null;
    case "$min":
    case "$max":
      return present.length > 0 ? present.reduce((best, value) => (order(value, best) * (name === "$min" ? 1 : -1) < 0 ? value : best)) : null;
    case "$first":
      return orNull(values[0]);
    case "$last":
      return orNull(values.at(-1));
    default:
      return values.filter((value) => value !== MISSING);
  }
}
