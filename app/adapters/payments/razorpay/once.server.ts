import { days, seconds } from "~/domain/time/instant";
import { clearGatewayTry, forgetGatewayTry, markGatewayTry, openGatewayTry } from "~/models/gateway-try.server";
import { VendorFault } from "../../vendor-call/fault";
import { GatewayRefused, GatewayUnavailable } from "../port";
import type { Gateway } from "./gateway.server";

/** So long a request may still be under way at the gateway after we stopped waiting for it. */
const UNDER_WAY = seconds(30);
/** Nobody tries again under a key that is older. */
const REMEMBERED = days(90);

interface Steps<T> {
  /** What an earlier try left. */
  find: () => Promise<T | undefined>;
  make: () => Promise<T>;
}

/**
 * Moves money once under a key that the gateway does not know. `name` has the key in it, `request` what it is used for; another request is refused (`key_used`).
 * What an earlier try left is looked for first. While one may still be under way, here or in another process, nothing new is begun: `GatewayUnavailable`.
 */
export async function once<T>({ inTurn }: Gateway, { name, request }: { name: string; request: unknown }, { find, make }: Steps<T>): Promise<T> {
  return inTurn(name, async () => {
    const now = Date.now();
    const asked = JSON.stringify(request);
    const row = await openGatewayTry({ _id: name, request: asked, triedAt: null, rubbishAt: new Date(now + REMEMBERED) });
    if (row.request !== asked) throw new GatewayRefused("key_used", `${name} was used for something else`);
    const left = await find();
    if (left) return left;
    const free = row.triedAt === null || now >= row.triedAt + UNDER_WAY;
    if (!free || !(await markGatewayTry(name, row.triedAt, now))) throw new GatewayUnavailable(`${name} may still be under way`);
    try {
      return await make();
    } catch (error) {
      const landed = error instanceof GatewayRefused ? await find() : undefined;
      if (landed) return landed;
      if (error instanceof GatewayRefused) await forgetGatewayTry(name, now);
      if (wasNotAsked(error)) await clearGatewayTry(name, now);
      throw error;
    }
  });
}

const wasNotAsked = (error: unknown): boolean => error instanceof GatewayUnavailable && error.cause instanceof VendorFault && error.cause.kind === "down";
