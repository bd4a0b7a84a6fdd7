import { BSONRegExp } from "bson";
import { CommandError, outsideDialect } from "../errors.ts";
import { isIndex, segments } from "../values/path.ts";
import { isDoc, type Doc, type Value } from "../values/types.ts";
import type { Filter, Test } from "./filter.ts";
import { parseOperator, plain } from "./operators.ts";
import { parsePrefix } from "./prefix.ts";

/** Compiles a filter document; refuses every operator outside the dialect. */
export function parseFilter(filter: Doc): Filter {
  const parts: Filter[] = [];
  for (const [name, condition] of Object.entries(filter)) {
    if (name === "$and") parts.push(...parseBranches(name, condition));
    else if (name === "$or" || name === "$nor") parts.push({ kind: name === "$or" ? "or" : "nor", parts: parseBranches(name, condition) });
    else if (name === "$comment") continue;
    else if (name.startsWith("$")) throw outsideDialect(`The query operator ${name}`);
    else for (const test of parseCondition(condition)) parts.push(field(name, test));
  }
  return { kind: "and", parts };
}

function field(path: string, test: Test): Filter {
  const parts = segments(path);
  if (parts.some((part) => part.startsWith("$"))) throw outsideDialect(`The path ${path}`);
  if (parts.some(isIndex) && mentionsNull(test)) throw outsideDialect(`null at the array position ${path}`);
  return { kind: "field", path, segments: parts, test };
}

function mentionsNull(test: Test): boolean {
  if (test.op === "in") return test.values.includes(null);
  return "tests" in test ? test.tests.some(mentionsNull) : "value" in test && test.value === null;
}

function parseBranches(name: string, condition: Value): Filter[] {
  if (!Array.isArray(condition) || condition.length === 0 || !condition.every(isDoc)) throw new CommandError(2, `${name} must be a nonempty array of documents`);
  return condition.map(parseFilter);
}

/** The tests of one field: a plain value is equality, a document of operators is each of them. */
function parseCondition(condition: Value): Test[] {
  if (condition instanceof BSONRegExp) return [{ op: "prefix", prefix: parsePrefix(condition) }];
  if (!isOperators(condition)) return [{ op: "eq", value: plain(condition) }];
  return parseOperators(condition);
}

export function parseOperators(condition: Doc): Test[] {
  return Object.entries(condition).map(([name, operand]) => {
    if (name === "$options") throw outsideDialect("$options of $regex");
    return parseOperator(name, operand);
  });
}

/** Whether a document is a set of operators; one that mixes operators and fields is refused. */
export function isOperators(value: Value): value is Doc {
  if (!isDoc(value)) return false;
  const names = Object.keys(value);
  const operators = names.filter((name) => name.startsWith("$")).length;
  if (operators > 0 && operators < names.length) throw new CommandError(2, `A condition mixes operators and fields: ${names.join(", ")}`);
  return operators > 0;
}
