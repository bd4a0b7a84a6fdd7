import { createHash } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Encoding } from "./accepted-encoding.server";

const zip = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const brotli = (body: Buffer, quality: number): Promise<Buffer> => zip.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } });
const QUICK = 5;
const BEST = 11;
/** Below this packing saves nothing. */
const SMALL = 700;

interface Form {
  bytes: Buffer;
  headers: OutgoingHttpHeaders;
}

/** An answer that is the same for everybody, ready to be sent in each encoding. */
export interface PackedPage {
  status: number;
  /** Null for what is no page: errors and redirects carry none. */
  etag: string | null;
  forms: Record<Encoding, Form>;
  bytes: number;
  /** Whether it is packed as tightly as can be. */
  best: boolean;
}

/** Packs a whole answer; its cookies must have been looked at before, none are carried. */
export async function packPage(response: Response): Promise<PackedPage> {
  const body = Buffer.from(await response.arrayBuffer());
  const { status } = response;
  const etag = status === 200 ? `W/"${createHash("sha1").update(body).digest("base64url")}"` : null;
  const shared: Record<string, string> = {
    "cache-control": status === 200 ? "public, max-age=0, must-revalidate" : status >= 400 ? "no-store" : "private, no-cache",
    ...Object.fromEntries(response.headers),
    vary: "Accept-Encoding, Cookie, Save-Data",
    ...(etag === null ? {} : { etag }),
  };
  delete shared["set-cookie"];
  const formOf = (bytes: Buffer, encoding?: string): Form => ({ bytes, headers: { ...shared, "content-length": bytes.length, ...(encoding ? { "content-encoding": encoding } : {}) } });
  const identity = formOf(body);
  const small = body.length <= SMALL;
  const [br, gz] = small ? [identity, identity] : await Promise.all([brotli(body, QUICK).then((bytes) => formOf(bytes, "br")), zip.gzip(body).then((bytes) => formOf(bytes, "gzip"))]);
  const forms = { identity, br, gzip: gz };
  return { status, etag, forms, bytes: identity.bytes.length + br.bytes.length + gz.bytes.length, best: small };
}

let queue: Promise<unknown> = Promise.resolve();

/** Packs a page as tightly as can be, behind the answers and one page at a time: it takes a hundred times as long. */
export function packBest(page: PackedPage): Promise<unknown> {
  page.best = true;
  queue = queue.then(async () => {
    const bytes = await brotli(page.forms.identity.bytes, BEST);
    page.forms.br = { bytes, headers: { ...page.forms.br.headers, "content-length": bytes.length } };
  });
  return queue;
}
