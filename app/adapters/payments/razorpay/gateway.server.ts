import type { z } from "zod";
import type { Millis } from "~/domain/time/instant";
import { VendorFault } from "../../vendor-call/fault";
import type { Vendor } from "../../vendor-call/vendor";
import type { RazorpayKeys } from "../config.server";
import { GatewayUnavailable } from "../port";
import { readRejection } from "./rejection";
import type { Sdk } from "./sdk.server";
import { trips, type Trip } from "./transport.server";

/** What every part of the live gateway works with. */
export interface Gateway {
  keys: RazorpayKeys;
  now: () => Millis;
  ask: Ask;
  /** Does what belongs to one receipt, reference or key after what was begun for it before, in this process. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/**
 * One call of the gateway, whose answer is of `shape`. `repeatable` says that it only reads, or carries a key, or does the same when done twice.
 * Throws `GatewayUnavailable` when it could not be asked or gave no answer that makes sense, and `GatewayRefused` when it said no.
 */
export type Ask = <T>(shape: z.ZodType<T>, call: (sdk: Sdk) => Promise<unknown>, how: { repeatable: boolean; headers?: Record<string, string> }) => Promise<T>;

export const READS = { repeatable: true } as const;
/** Makes something new each time it is done; what came of a lost answer is looked up before the next try. */
export const MAKES = { repeatable: false } as const;

export function makeAsk(sdk: Sdk, vendor: Vendor): Ask {
  return async (shape, call, { repeatable, headers = {} }) => {
    try {
      return await vendor.call(async (signal) => {
        const trip: Trip = { headers, signal, fault: null };
        const answer = await trips.run(trip, () => call(sdk)).catch((error: unknown) => {
          throw trip.fault ?? readRejection(error);
        });
        const parsed = shape.safeParse(answer);
        if (!parsed.success) throw new VendorFault("broken", `the answer is not as documented: ${parsed.error.issues.map(({ path }) => path.join(".")).join(", ")}`);
        return parsed.data;
      }, { repeatable });
    } catch (error) {
      if (error instanceof VendorFault) throw new GatewayUnavailable(`the gateway did not answer: ${error.kind}, ${error.message}`, { cause: error, down: error.kind === "down" });
      throw error;
    }
  };
}
