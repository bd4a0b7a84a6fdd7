import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync, type BrotliOptions } from "node:zlib";
import type { Encoding } from "./accepted-encoding.server";

const QUICK = 5;
const BEST = 11;
/** Below this packing saves nothing. */
const SMALL = 700;
/** Up to this size packing at once takes less than the way to another thread and back. */
const SHORT = 64 * 1024;

const inThread = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const settings = (quality: number): BrotliOptions => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } });

/** A body in an encoding, or null when it is not worth packing. A long one is packed in another thread. */
export function pack(body: Buffer, encoding: Encoding): Buffer | null | Promise<Buffer> {
  if (encoding === "identity" || body.length <= SMALL) return null;
  if (encoding === "gzip") return body.length <= SHORT ? gzipSync(body) : inThread.gzip(body);
  return body.length <= SHORT ? brotliCompressSync(body, settings(QUICK)) : inThread.br(body, settings(QUICK));
}

/** A body packed as tightly as can be, in another thread: it takes a hundred times as long. */
export const packBest = (body: Buffer): Promise<Buffer> => inThread.br(body, settings(BEST));
