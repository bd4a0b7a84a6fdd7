import type { Request as ExpressRequest } from "express";

const MEBIBYTE = 1024 * 1024;
const LIMITS = { form: MEBIBYTE / 2, upload: 9 * MEBIBYTE, raw: MEBIBYTE };

export type Body = { kind: "form"; form: FormData } | { kind: "raw"; bytes: Uint8Array } | { kind: "too_large" } | { kind: "unreadable" };

/** Reads a posted body whole, within the limit of its kind, before any route sees it. */
export async function readBody(req: ExpressRequest): Promise<Body> {
  const type = String(req.headers["content-type"] ?? "");
  const upload = type.startsWith("multipart/form-data");
  const form = upload || type.startsWith("application/x-www-form-urlencoded");
  const limit = upload ? LIMITS.upload : form ? LIMITS.form : LIMITS.raw;
  if (Number(req.headers["content-length"] ?? 0) > limit) return { kind: "too_large" };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return { kind: "too_large" };
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (!form) return { kind: "raw", bytes };
  try {
    return { kind: "form", form: await new Response(bytes, { headers: { "content-type": type } }).formData() };
  } catch {
    return { kind: "unreadable" };
  }
}
