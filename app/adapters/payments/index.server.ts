import type { Millis } from "~/domain/time/instant";
import { checkRazorpayConfig } from "./config.server";
import type { LocalGateway } from "./local.server";

export interface PaymentsSetup {
  env: Record<string, string | undefined>;
  /** Whether the local gateway may be used: never where real customers are. */
  local: boolean;
  /** Business time, which the gateway keeps its books by. */
  now: () => Millis;
  /** How long the local gateway's bank takes over a refund; at once unless said. */
  refundDelay?: Millis;
  /** How long the local gateway looks at a linked account; at once unless said. */
  reviewDelay?: Millis;
}

let setup: PaymentsSetup | undefined;
let gateway: Promise<LocalGateway> | undefined;

/** Chooses the gateway, once per process and before the first payment. Throws for a wrong configuration. */
export function startPayments(chosen: PaymentsSetup): void {
  checkRazorpayConfig(chosen.env);
  setup = chosen;
  gateway = undefined;
}

/** The gateway in use, or null where nothing can be paid online. Loaded at the first call; one that could not be opened is opened anew at the next. */
export async function payments(): Promise<LocalGateway | null> {
  const { local, now, refundDelay = 0, reviewDelay = 0 } = started();
  if (!local) return null;
  gateway ??= import("./local.server")
    .then(({ openLocalGateway }) => openLocalGateway({ now, refundDelay, reviewDelay }))
    .catch((error: unknown) => {
      gateway = undefined;
      throw error;
    });
  return gateway;
}

function started(): PaymentsSetup {
  if (!setup) throw new Error("startPayments was not called");
  return setup;
}
