import type { Millis } from "~/domain/time/instant";
import { readRazorpayConfig, type RazorpayKeys } from "./config.server";
import type { LocalGateway } from "./local.server";
import type { PaymentsPort } from "./port";

export interface PaymentsSetup {
  env: Record<string, string | undefined>;
  /** Whether this is a demo or a test: never where real customers are. Then the local gateway is used unless there are keys of another. */
  local: boolean;
  /** Whether real customers are there: the gateway is reached by https alone. */
  production?: boolean;
  /** Business time, which the gateway keeps its books by. */
  now: () => Millis;
  /** How long the local gateway's bank takes over a refund; at once unless said. */
  refundDelay?: Millis;
  /** How long the local gateway looks at a linked account; at once unless said. */
  reviewDelay?: Millis;
}

let setup: (PaymentsSetup & { keys: RazorpayKeys | null }) | undefined;
let local: Promise<LocalGateway> | undefined;
let live: Promise<PaymentsPort> | undefined;

/** Chooses the gateway, once per process and before the first payment. Throws for a wrong configuration. */
export function startPayments(chosen: PaymentsSetup): void {
  const keys = readRazorpayConfig(chosen.env, { production: chosen.production ?? false, play: chosen.local });
  setup = { ...chosen, keys };
  local = undefined;
  live = undefined;
}

/** The gateway in use, or null where nothing can be paid online. Loaded at the first call; one that could not be opened is opened anew at the next. */
export async function payments(): Promise<PaymentsPort | null> {
  const { keys, now } = started();
  if (!keys) return localGateway();
  live ??= import("./razorpay.server")
    .then(({ openRazorpay }) => openRazorpay({ keys, now }))
    .catch((error: unknown) => {
      live = undefined;
      throw error;
    });
  return live;
}

/** Whether the gateway keeps its books elsewhere, so that they are read by its port alone. False where no gateway was chosen yet. */
export const booksAreElsewhere = (): boolean => setup !== undefined && setup.keys !== null;

/** The gateway of our own with what its page and its worker need besides the port; null where another gateway is used, or none. */
export async function localGateway(): Promise<LocalGateway | null> {
  const { keys, local: allowed, now, refundDelay = 0, reviewDelay = 0 } = started();
  if (keys || !allowed) return null;
  local ??= import("./local.server")
    .then(({ openLocalGateway }) => openLocalGateway({ now, refundDelay, reviewDelay }))
    .catch((error: unknown) => {
      local = undefined;
      throw error;
    });
  return local;
}

function started(): PaymentsSetup & { keys: RazorpayKeys | null } {
  if (!setup) throw new Error("startPayments was not called");
  return setup;
}
