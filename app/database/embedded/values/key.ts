import { createHash } from "node:crypto";
import type { Binary, ObjectId } from "bson";
import { RANK, rankOf, type Doc, type Value } from "./types.ts";
import { outsideDialect } from "../errors.ts";

/** Stands in an index for a path that ends at an empty array; below null, equal to nothing else. */
export const EMPTY_ARRAY = Symbol("empty array");
export type KeyValue = Value | typeof EMPTY_ARRAY;

/** Tuples longer than this are cut and hashed: still equal when equal, but no longer in order. */
const MAX_TUPLE_BYTES = 1400;

/**
 * Bytes whose order is MongoDB's order of values. No encoding is the beginning of another,
 * so encodings can be joined to tuples and inverted for descending fields.
 */
export function encodeValue(value: KeyValue, descending = false): Buffer {
  const bytes: number[] = [];
  append(bytes, value);
  const key = Buffer.from(bytes);
  return descending ? invert(key) : key;
}

export function invert(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => 255 - byte));
}

/** Cuts a tuple that would not fit into a key. */
export function fit(tuple: Buffer): { bytes: Buffer; cut: boolean } {
  if (tuple.length <= MAX_TUPLE_BYTES) return { bytes: tuple, cut: false };
  return { bytes: Buffer.concat([tuple.subarray(0, 1000), createHash("sha256").update(tuple).digest()]), cut: true };
}

/** The smallest key above all keys that begin with these bytes. */
export function after(prefix: Buffer): Buffer {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 255) end--;
  const next = Buffer.from(prefix.subarray(0, end));
  if (end > 0) next.writeUInt8(next.readUInt8(end - 1) + 1, end - 1);
  return next;
}

/** The encoding of every string that begins with `prefix` begins with these bytes. */
export function stringPrefix(prefix: string): Buffer {
  const bytes: number[] = [RANK.string];
  appendText(bytes, prefix);
  return Buffer.from(bytes);
}

function append(out: number[], value: KeyValue): void {
  if (value === EMPTY_ARRAY) {
    out.push(RANK.emptyArray);
    return;
  }
  const rank = rankOf(value);
  out.push(rank);
  switch (rank) {
    case RANK.null:
      return;
    case RANK.number:
      return appendNumber(out, value as number);
    case RANK.string:
      appendText(out, value as string);
      out.push(0, 0);
      return;
    case RANK.document:
      for (const [name, inner] of Object.entries(value as Doc)) {
        out.push(rankOf(inner));
        appendText(out, name);
        out.push(0, 0);
        append(out, inner);
      }
      out.push(0);
      return;
    case RANK.array:
      for (const inner of value as Value[]) append(out, inner);
      out.push(0);
      return;
    case RANK.binary:
      return appendBinary(out, value as Binary);
    case RANK.objectId:
      out.push(...(value as ObjectId).id);
      return;
    case RANK.boolean:
      out.push(value ? 1 : 0);
      return;
    case RANK.date:
      return appendNumber(out, (value as Date).getTime());
    default:
      throw outsideDialect("An index on this type");
  }
}

const number = Buffer.alloc(8);

/** A double with its sign turned so that bytes compare as numbers; NaN is lowest, -0 is 0. */
function appendNumber(out: number[], value: number): void {
  if (Number.isNaN(value)) return void out.push(0, 0, 0, 0, 0, 0, 0, 0);
  number.writeDoubleBE(value === 0 ? 0 : value);
  const negative = (number.readUInt8() & 0x80) !== 0;
  for (const [i, byte] of number.entries()) out.push(byte ^ (negative ? 0xff : i === 0 ? 0x80 : 0));
}

/** UTF-8 with zero bytes escaped, so that two zeros can end it. */
function appendText(out: number[], text: string): void {
  for (const byte of Buffer.from(text)) {
    out.push(byte);
    if (byte === 0) out.push(255);
  }
}

function appendBinary(out: number[], value: Binary): void {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(value.position);
  out.push(...size, value.sub_type);
  for (const byte of value.value()) out.push(byte);
}
