import { environment } from "~/env.server";
import { readIdentityConfig } from "./config.server";
import { localIdentity } from "./local.server";
import type { IdentityPort } from "./port";

let port: Promise<IdentityPort> | undefined;

/** Who else is asked who somebody is, in this process. The live adapter and its packages are loaded where keys are set, and only there. */
export function identity(): Promise<IdentityPort> {
  port ??= choose();
  return port;
}

async function choose(): Promise<IdentityPort> {
  const settings = readIdentityConfig(environment());
  if (!settings.google && !settings.firebase) return localIdentity;
  const { liveIdentity } = await import("./live.server");
  return liveIdentity(settings);
}
