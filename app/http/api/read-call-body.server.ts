import type { Request as ExpressRequest } from "express";

const MOST_BYTES = 16 * 1024;
const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

export type CallBody = { ok: true; bytes: Uint8Array } | { ok: false; code: "too_large" | "not_json" };

/** Reads what a program posted, within its limit. Only JSON counts; no form of any page can send that. */
export async function readCallBody(req: ExpressRequest): Promise<CallBody> {
  if (Number(req.headers["content-length"] ?? 0) > MOST_BYTES) return { ok: false, code: "too_large" };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return { ok: false, code: "too_large" };
    chunks.push(chunk);
  }
  const readable = JSON_TYPE.test(req.headers["content-type"] ?? "") && (req.headers["content-encoding"] ?? "identity") === "identity";
  return size === 0 || readable ? { ok: true, bytes: Buffer.concat(chunks) } : { ok: false, code: "not_json" };
}
