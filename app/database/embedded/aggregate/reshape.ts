import { CommandError, outsideDialect } from "../errors.ts";
import { parseProjection } from "../query/project.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";
import { parseExpression, type Expression } from "./expression.ts";
import type { Stage } from "./stage.ts";

/** `$project`: plain inclusions or exclusions, or inclusions with computed fields, which come last. */
export function parseProject(spec: Doc): Stage {
  const entries = Object.entries(spec);
  if (entries.length === 0) throw new CommandError(2, "$project needs at least one field");
  const computed = entries.filter(([, value]) => !isPlain(value)).map(parseComputed);
  const plain = Object.fromEntries(entries.filter(([, value]) => isPlain(value)));
  if (computed.length > 0 && Object.entries(plain).some(([name, value]) => name !== "_id" && !value)) throw new CommandError(2, "$project cannot exclude fields beside computed ones");
  const project = parseProjection(computed.length > 0 && Object.keys(plain).every((name) => name === "_id") ? onlyId(plain) : plain);
  return (docs) => docs.map((doc) => withComputed(project ? project.of(doc) : {}, computed, doc));
}

/** With computed fields alone nothing but _id is taken over. */
function onlyId(plain: Doc): Doc {
  return plain["_id"] === undefined || plain["_id"] ? { _id: 1 } : { _id: 0, [NO_FIELD]: 1 };
}

const NO_FIELD = "\u0000";

/** `$addFields`: the document with computed fields in place of or behind its own. */
export function parseAddFields(spec: Doc): Stage {
  if (Object.keys(spec).length === 0) throw new CommandError(2, "$addFields needs at least one field");
  const computed = Object.entries(spec).map(parseComputed);
  return (docs) => docs.map((doc) => withComputed({ ...doc }, computed, doc));
}

const isPlain = (value: Value): boolean => typeof value === "number" || typeof value === "boolean";

function parseComputed([name, value]: [string, Value]): [string, Expression] {
  if (name.includes(".") || name.startsWith("$") || name === "__proto__") throw outsideDialect(`A computed field named ${name}`);
  if (isDoc(value) && !Object.keys(value).some((inner) => inner.startsWith("$"))) throw outsideDialect(`The nested specification of ${name}`);
  return [name, parseExpression(value)];
}

/** A computed field without a value is left out. */
function withComputed(out: Doc, computed: [string, Expression][], doc: Doc): Doc {
  for (const [name, of] of computed) {
    const value = of(doc);
    if (value === undefined) delete out[name];
    else out[name] = value;
  }
  return out;
}
