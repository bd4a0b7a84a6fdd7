import { CommandError, outsideDialect } from "../errors.ts";
import type { Value } from "../values/types.ts";

/** `$inc` and `$mul`: a missing field counts as 0, anything but a number is refused. */
export function arithmetic(op: "$inc" | "$mul", value: Value, operand: number, path: string): number {
  if (value !== undefined && typeof value !== "number") throw new CommandError(14, `Cannot apply ${op} to a value of non-numeric type at '${path}'`);
  const before = value ?? 0;
  return exact(op === "$inc" ? before + operand : before * operand, before, operand);
}

/** Whole numbers stay exact and have no negative zero: a result beyond 2^53 of two whole numbers is refused. */
export function exact(result: number, ...operands: number[]): number {
  if (operands.every(Number.isSafeInteger) && !Number.isSafeInteger(result) && Number.isInteger(result)) throw outsideDialect("A whole number beyond 2^53");
  return result === 0 ? 0 : result;
}
