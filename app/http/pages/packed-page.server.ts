import type { OutgoingHttpHeaders } from "node:http";
import { wholeBody, type Answer } from "../answer.server";
import { reportError } from "../log.server";
import type { Encoding } from "./accepted-encoding.server";
import { etagOf } from "./etag.server";
import { pack, packBest } from "./pack.server";

interface Form {
  bytes: Buffer;
  headers: OutgoingHttpHeaders;
}

/** An answer that is the same for everybody. It is packed in an encoding once somebody takes that one. */
export interface PackedPage {
  status: number;
  /** Null for what is no page: errors and redirects carry none. */
  etag: string | null;
  forms: { identity: Form } & Partial<Record<Encoding, Form>>;
  /** What it takes with all of its forms, at most. */
  bytes: number;
  /** Whether it is packed as tightly as can be, or about to be. */
  best: boolean;
}

/** A whole answer, ready to be sent as it is; its cookies must have been looked at before, none are carried. */
export function packedPage({ status, headers, body }: Answer): PackedPage {
  const bytes = wholeBody({ body });
  const etag = status === 200 ? etagOf(bytes) : null;
  const shared: OutgoingHttpHeaders = {
    "cache-control": status === 200 ? "public, max-age=0, must-revalidate" : status >= 400 ? "no-store" : "private, no-cache",
    ...Object.fromEntries(headers),
    vary: "Accept-Encoding, Cookie, Save-Data",
    ...(etag === null ? {} : { etag }),
    "content-length": bytes.length,
  };
  delete shared["set-cookie"];
  return { status, etag, forms: { identity: { bytes, headers: shared } }, bytes: 2 * bytes.length, best: false };
}

/** A page as it goes to whoever takes this encoding. Who asks for brotli again makes it be packed more tightly. */
export function formOf(page: PackedPage, encoding: Encoding): Form | Promise<Form> {
  const made = page.forms[encoding];
  if (made) {
    if (encoding === "br" && !page.best && made !== page.forms.identity) improve(page);
    return made;
  }
  const packed = pack(page.forms.identity.bytes, encoding);
  return packed instanceof Promise ? packed.then((bytes) => keep(page, encoding, bytes)) : keep(page, encoding, packed);
}

/** Puts a packed form beside the others, unless it is no shorter than half: so all of them together take twice the page at most. */
function keep({ forms }: PackedPage, encoding: Encoding, bytes: Buffer | null): Form {
  const { identity } = forms;
  const worth = bytes !== null && bytes.length < identity.bytes.length / 2;
  return (forms[encoding] = worth ? { bytes, headers: { ...identity.headers, "content-length": bytes.length, "content-encoding": encoding } } : identity);
}

let queue: Promise<unknown> = Promise.resolve();

/** Packs a page as tightly as can be, behind the answers and one page at a time. */
function improve(page: PackedPage): void {
  page.best = true;
  queue = queue.then(() => packBest(page.forms.identity.bytes)).then((bytes) => keep(page, "br", bytes)).catch((error: unknown) => reportError(error));
}
