import { AsyncLocalStorage } from "node:async_hooks";
import { askVendor } from "../../vendor-call/ask-vendor.server";
import { VendorFault } from "../../vendor-call/fault";

/** One call through the package: what it carries besides, and how it went wrong on the way. */
export interface Trip {
  headers: Record<string, string>;
  signal: AbortSignal;
  /** The package loses errors that are no answers; they are kept here. */
  fault: VendorFault | null;
}

export const trips = new AsyncLocalStorage<Trip>();

/** A request as the package's client hands it on. */
interface Outgoing {
  method?: string;
  baseURL?: string;
  url?: string;
  params?: Record<string, unknown>;
  data?: string;
  auth?: { username: string; password: string };
  headers: { set(name: string, value: string): unknown; toJSON(): Record<string, unknown> };
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Puts the call's own headers on a request: the package lets none through that is not on its list. */
export function withOwnHeaders<Request extends Outgoing>(request: Request): Request {
  for (const [name, value] of Object.entries(trips.getStore()?.headers ?? {})) request.headers.set(name, value);
  return request;
}

/** Carries the package's request by our way to vendors. Answers as its client's adapters do: by value for 2xx, by a rejection that has the `response` otherwise. */
export async function carry(request: Outgoing) {
  const trip = trips.getStore();
  if (!trip) throw new Error("the gateway's package was used outside of a call");
  try {
    const { status, ok, text } = await askVendor(addressOf(request), { method: (request.method ?? "get").toUpperCase() as Method, headers: headersOf(request), signal: trip.signal, ...(request.data === undefined ? {} : { body: request.data }) });
    const response = { status, statusText: "", data: text, headers: {}, config: request };
    if (!ok) throw { response };
    return response;
  } catch (error) {
    if (error instanceof VendorFault) trip.fault = error;
    throw error;
  }
}

function addressOf({ baseURL = "", url = "", params = {} }: Outgoing): string {
  const address = new URL(baseURL + url);
  for (const [name, value] of Object.entries(params)) if (value !== undefined && value !== null) address.searchParams.set(name, String(value));
  return address.href;
}

function headersOf({ headers, auth, data }: Outgoing): Record<string, string> {
  const own = Object.entries(headers.toJSON()).flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name.toLowerCase(), value]] : []));
  const { username = "", password = "" } = auth ?? {};
  return { ...Object.fromEntries(own), authorization: `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`, ...(data === undefined ? {} : { "content-type": "application/json" }) };
}
