import { localLimits } from "./local.server";
import type { LimitsPort } from "./port";

let port: LimitsPort | undefined;

/** The limits of this process: in the database, where every process sees them. */
export const limits = (): LimitsPort => (port ??= localLimits());
