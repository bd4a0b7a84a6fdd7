import { crc32 } from "node:zlib";
import { CommandError } from "../errors.ts";

const SEAL_BYTES = 4;

/** A document's bytes with a checksum behind them, so that a torn page is never taken for an answer. */
export function seal(bytes: Buffer): Buffer {
  const sum = Buffer.alloc(SEAL_BYTES);
  sum.writeUInt32LE(crc32(bytes));
  return Buffer.concat([bytes, sum]);
}

/** The document's bytes; those of an older engine have no checksum. A damaged document is refused. */
export function unseal(stored: Buffer): Buffer {
  const length = stored.length < 5 ? -1 : stored.readInt32LE(0);
  if (length === stored.length) return stored;
  const bytes = stored.subarray(0, length);
  if (length !== stored.length - SEAL_BYTES || stored.readUInt32LE(length) !== crc32(bytes)) throw new CommandError(1, "A stored document is damaged; put back the last copy of the data folder");
  return bytes;
}
