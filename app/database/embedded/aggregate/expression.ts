import { CommandError, outsideDialect } from "../errors.ts";
import { exact } from "../update/arithmetic.ts";
import { compare } from "../values/order.ts";
import { segments } from "../values/path.ts";
import { fieldOf, isDoc, type Doc, type Value } from "../values/types.ts";

/** A compiled expression; undefined is a missing value. */
export type Expression = (doc: Doc) => Value;

/** Compiles `"$path"`, a constant, a document of expressions or one operator of the dialect. */
export function parseExpression(source: Value): Expression {
  if (typeof source === "string" && source.startsWith("$")) return parsePath(source);
  if (Array.isArray(source)) {
    const parts = source.map(parseExpression);
    return (doc) => parts.map((part) => part(doc) ?? null);
  }
  if (!isDoc(source)) return () => source;
  const [operator] = Object.entries(source).filter(([name]) => name.startsWith("$"));
  if (!operator) return parseDocument(source);
  if (Object.keys(source).length > 1) throw new CommandError(2, "An expression must have exactly one operator");
  return parseOperator(...operator);
}

function parseDocument(source: Doc): Expression {
  const parts = Object.entries(source).map(([name, value]) => {
    if (name.includes(".")) throw outsideDialect(`The field name ${name} in an expression`);
    return [name, parseExpression(value)] as const;
  });
  return (doc) => Object.fromEntries(parts.map(([name, part]) => [name, part(doc)] as const).filter(([, value]) => value !== undefined));
}

function parsePath(source: string): Expression {
  if (source === "$$ROOT") return (doc) => doc;
  if (source.startsWith("$$")) throw outsideDialect(`The variable ${source}`);
  const path = segments(source.slice(1));
  return (doc) => follow(doc, path, 0);
}

/** Through an array an expression path gives the array of what its documents have; arrays inside it are passed over. */
function follow(at: Value, path: readonly string[], depth: number): Value {
  const name = path[depth];
  if (name === undefined) return at;
  if (Array.isArray(at)) return at.map((element) => (isDoc(element) ? follow(element, path, depth) : undefined)).filter((value) => value !== undefined);
  return isDoc(at) ? follow(fieldOf(at, name), path, depth + 1) : undefined;
}

function parseOperator(name: string, operand: Value): Expression {
  switch (name) {
    case "$literal":
      return () => operand;
    case "$cond":
      return parseCond(operand);
    case "$eq":
    case "$ne":
    case "$gt":
    case "$gte":
    case "$lt":
    case "$lte":
      return parseComparison(name, operand);
    case "$add":
    case "$multiply":
      return parseArithmetic(name, list(name, operand, 1, Infinity));
    case "$subtract":
    case "$divide":
      return parseArithmetic(name, list(name, operand, 2, 2));
    case "$ifNull":
      return parseIfNull(list(name, operand, 2, Infinity));
    default:
      throw outsideDialect(`The expression ${name}`);
  }
}

function parseCond(operand: Value): Expression {
  const parts = isDoc(operand) ? ["if", "then", "else"].map((part) => operand[part]) : operand;
  if (isDoc(operand) && Object.keys(operand).length !== 3) throw new CommandError(9, "$cond needs if, then and else");
  const [condition, yes, no] = list("$cond", parts, 3, 3) as [Expression, Expression, Expression];
  return (doc) => (isTrue(condition(doc)) ? yes(doc) : no(doc));
}

const isTrue = (value: Value): boolean => value !== undefined && value !== null && value !== false && value !== 0;

function parseComparison(name: string, operand: Value): Expression {
  const [left, right] = list(name, operand, 2, 2) as [Expression, Expression];
  return (doc) => accepts(name, order(left(doc), right(doc)));
}

/** In expressions a missing value is below null, and values of different types compare by type. */
function order(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  return compare(a, b);
}

function accepts(name: string, difference: number): boolean {
  if (name === "$eq") return difference === 0;
  if (name === "$ne") return difference !== 0;
  if (name === "$gt") return difference > 0;
  if (name === "$gte") return difference >= 0;
  return name === "$lt" ? difference < 0 : difference <= 0;
}

/** Null or missing among the operands gives null; anything but numbers is refused. */
function parseArithmetic(name: string, parts: Expression[]): Expression {
  return (doc) => {
    const values = parts.map((part) => part(doc));
    if (values.some((value) => value === null || value === undefined)) return null;
    if (values.some((value) => value instanceof Date)) throw outsideDialect(`${name} with a Date`);
    if (!values.every((value) => typeof value === "number")) throw new CommandError(14, `${name} only supports numbers`);
    return values.reduce((result, value) => calculate(name, result, value));
  };
}

function calculate(name: string, a: number, b: number): number {
  if (name === "$add") return exact(a + b, a, b);
  if (name === "$subtract") return exact(a - b, a, b);
  if (name === "$multiply") return exact(a * b, a, b);
  if (b === 0) throw new CommandError(2, "can't $divide by zero");
  return a / b;
}

function parseIfNull(parts: Expression[]): Expression {
  return (doc) => {
    const values = parts.map((part) => part(doc));
    return values.find((value) => value !== null && value !== undefined) ?? values.at(-1);
  };
}

function list(name: string, operand: Value, least: number, most: number): Expression[] {
  const parts = Array.isArray(operand) ? operand : [operand];
  if (parts.length < least || parts.length > most) throw new CommandError(2, `Expression ${name} has the wrong number of arguments`);
  return parts.map(parseExpression);
}
