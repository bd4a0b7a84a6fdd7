import { identity } from "~/adapters/identity/index.server";
import { IDENTITY_FAULTS, type IdentityFault } from "~/adapters/identity/port";

/** How a sign-in with Google ended that led nowhere; `lost` is one whose beginning this browser no longer has. */
export type GoogleFault = IdentityFault | "lost";

/** Whether a page may offer Google's sign-in, and what to say about one that has just failed. */
export async function googleWay(request: Request): Promise<{ on: boolean; fault: GoogleFault | null }> {
  const said = new URL(request.url).searchParams.get("google");
  const fault = said === "lost" ? said : (IDENTITY_FAULTS.find((one) => one === said) ?? null);
  return { on: (await identity()).ways.google, fault };
}
