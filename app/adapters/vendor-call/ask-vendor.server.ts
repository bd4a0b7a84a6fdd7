import { Agent, request } from "undici";
import { VendorFault } from "./fault";
import { CONNECT_LIMIT, READ_LIMIT } from "./limits";

const agent = new Agent({ connect: { timeout: CONNECT_LIMIT } });

export interface VendorRequest {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Ends the request; the vendor's own limit of time. */
  signal?: AbortSignal;
  /** How long the whole answer may take. */
  readLimit?: number;
}

/** What a vendor answered: a status that is no fault of its own (2xx to 4xx, without 429), and the body as text. */
export interface VendorAnswer {
  status: number;
  ok: boolean;
  header(name: string): string | null;
  text: string;
  /** The body as JSON. Throws `VendorFault` for anything else, such as an error page of a proxy. */
  json(): unknown;
}

/** Asks a vendor over HTTP and reads the whole answer. Follows no redirect. Throws `VendorFault` when it cannot be reached, is late, says 5xx or asks for fewer calls. */
export async function askVendor(url: string, { method = "GET", headers = {}, body, signal, readLimit = READ_LIMIT }: VendorRequest = {}): Promise<VendorAnswer> {
  const limits = [AbortSignal.timeout(readLimit), ...(signal ? [signal] : [])];
  try {
    const answer = await request(url, { method, headers, body: body ?? null, dispatcher: agent, signal: AbortSignal.any(limits), headersTimeout: 0, bodyTimeout: 0 });
    const text = await answer.body.text();
    const { statusCode: status } = answer;
    if (status === 429) throw new VendorFault("busy", "status 429");
    if (status >= 500) throw new VendorFault("broken", `status ${status}`);
    const header = (name: string): string | null => [answer.headers[name.toLowerCase()] ?? []].flat()[0] ?? null;
    return { status, ok: status >= 200 && status < 300, header, text, json: () => asJson(text) };
  } catch (error) {
    throw asFault(error);
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new VendorFault("broken", "the answer is no JSON");
  }
}

function asFault(error: unknown): VendorFault {
  if (error instanceof VendorFault) return error;
  const { name = "", code = "" } = error as { name?: string; code?: string };
  const late = name === "TimeoutError" || name === "AbortError";
  return new VendorFault(late ? "late" : "unreachable", code || name || String(error));
}
