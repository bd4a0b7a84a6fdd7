import { CommandError, outsideDialect } from "../errors.ts";
import { segments } from "../values/path.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";

interface Tree {
  [name: string]: Tree | true;
}

export interface Projection {
  /** Turns a document into the fields that were asked for. */
  of(doc: Doc): Doc;
  /** Whether a field is kept whole or not at all; null for a projection that chooses inside of fields. */
  keeps: ((name: string) => boolean) | null;
}

/** Compiles a projection of plain inclusions or plain exclusions; null when nothing is asked. */
export function parseProjection(spec: Value): Projection | null {
  if (spec === undefined || (isDoc(spec) && Object.keys(spec).length === 0)) return null;
  if (!isDoc(spec)) throw new CommandError(14, "A projection must be a document");
  const { _id, ...fields } = spec;
  const names = Object.keys(fields);
  const wanted = names.map((name) => isWanted(name, fields[name]));
  const id = _id === undefined ? null : isWanted("_id", _id);
  const including = wanted[0] ?? id === true;
  if (wanted.some((one) => one !== including)) throw new CommandError(2, "A projection cannot mix inclusion and exclusion");
  const tree = treeOf(names);
  if (id !== null && tree["_id"]) throw collision("_id");
  if (including ? id !== false : id === false) tree["_id"] ??= true;
  const whole = Object.values(tree).every((inside) => inside === true);
  return { of: (doc) => (including ? include(doc, tree) : exclude(doc, tree)), keeps: whole ? (name) => name in tree === including : null };
}

function isWanted(name: string, value: Value): boolean {
  if (typeof value !== "boolean" && typeof value !== "number") throw outsideDialect(`The projection of '${name}' by an expression`);
  if (name.startsWith("$") || name.includes(".$")) throw outsideDialect(`The projection path ${name}`);
  return Boolean(value);
}

function treeOf(paths: string[]): Tree {
  const tree: Tree = Object.create(null) as Tree;
  for (const path of paths) {
    const parts = segments(path);
    const last = parts.at(-1) ?? "";
    let at = tree;
    for (const part of parts.slice(0, -1)) {
      const next = (at[part] ??= Object.create(null) as Tree);
      if (next === true) throw collision(path);
      at = next;
    }
    if (last in at) throw collision(path);
    at[last] = true;
  }
  return tree;
}

const collision = (path: string): CommandError => new CommandError(2, `Path collision at ${path}`);

function include(doc: Doc, tree: Tree): Doc {
  const out: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const wanted = tree[name];
    const kept = wanted === true ? value : wanted && includeInside(value, wanted);
    if (kept !== undefined) out[name] = kept;
  }
  return out;
}

/** Inside an array only documents are kept. */
function includeInside(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((element) => includeInside(element, tree)).filter((element) => element !== undefined);
  return isDoc(value) ? include(value, tree) : undefined;
}

function exclude(doc: Doc, tree: Tree): Doc {
  const out: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const unwanted = tree[name];
    if (unwanted !== true) out[name] = unwanted ? excludeInside(value, unwanted) : value;
  }
  return out;
}

function excludeInside(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((element) => excludeInside(element, tree));
  return isDoc(value) ? exclude(value, tree) : value;
}
