import Razorpay from "razorpay";
import type { RazorpayKeys } from "../config.server";
import { carry, withOwnHeaders } from "./transport.server";

/** The parts of the package's inner HTTP client that are set here. It names no type for it. */
interface InnerClient {
  defaults: { baseURL: string; adapter: typeof carry };
  interceptors: { request: { use(change: typeof withOwnHeaders): unknown } };
}

export type Sdk = Razorpay;

/** The gateway's own package, asking where `keys.base` says and by our own way to vendors: it has no limits of time and no keys for repeats itself. */
export function makeSdk({ keyId, keySecret, base }: RazorpayKeys): Sdk {
  const sdk = new Razorpay({ key_id: keyId, key_secret: keySecret });
  const client = (sdk.api as unknown as { rq: InnerClient }).rq;
  client.defaults.baseURL = base;
  client.defaults.adapter = carry;
  client.interceptors.request.use(withOwnHeaders);
  return sdk;
}
