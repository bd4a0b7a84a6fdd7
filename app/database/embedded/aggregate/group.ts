import { CommandError, outsideDialect } from "../errors.ts";
import { encodeValue } from "../values/key.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";
import { accumulator, type Accumulator } from "./accumulators.ts";
import { parseExpression, type Expression } from "./expression.ts";

interface Part {
  name: string;
  make: () => Accumulator;
  of: Expression;
}

/** `$group`: one document per value of its `_id`, in the order in which they are first met. */
export function parseGroup(spec: Value): (docs: Doc[]) => Doc[] {
  if (!isDoc(spec) || !Object.hasOwn(spec, "_id")) throw new CommandError(2, "a group specification must include an _id");
  const id = parseExpression(spec["_id"]);
  const parts = Object.entries(spec)
    .filter(([name]) => name !== "_id")
    .map(([name, value]) => parsePart(name, value));
  return (docs) => {
    const groups = new Map<string, { id: Value; values: (Part & { total: Accumulator })[] }>();
    for (const doc of docs) {
      const key = id(doc) ?? null;
      const text = encodeValue(key).toString("latin1");
      const group = groups.get(text) ?? { id: key, values: parts.map((part) => ({ ...part, total: part.make() })) };
      groups.set(text, group);
      for (const { total, of } of group.values) total.add(of(doc));
    }
    return [...groups.values()].map((group) => ({ _id: group.id, ...Object.fromEntries(group.values.map(({ name, total }) => [name, total.result()])) }));
  };
}

function parsePart(name: string, value: Value): Part {
  const [operator, ...others] = isDoc(value) ? Object.keys(value) : [];
  if (!operator || others.length > 0 || /[.$]/.test(name)) throw new CommandError(2, `The field '${name}' must be one accumulator`);
  if (Array.isArray((value as Doc)[operator])) throw outsideDialect(`A list in the accumulator ${operator}`);
  return { name, make: accumulator(operator), of: parseExpression((value as Doc)[operator]) };
}
