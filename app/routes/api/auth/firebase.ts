import type { ActionFunctionArgs } from "@remix-run/node";
import { readCall } from "~/http/api/read-call.server";
import { FIREBASE_ARTISAN } from "../bodies";
import { enterByFirebase } from "../enter-by-firebase.server";

export const handle = { policy: "api_entry" as const };

/** Signs in as an artisan whom Firebase has proved, with a shop that he has or opens by this call. */
export async function action({ context }: ActionFunctionArgs) {
  const call = readCall(context, FIREBASE_ARTISAN);
  if (!call.ok) return call.response;
  const { craft, place, ...shown } = call.value;
  return enterByFirebase(context, "artisan", shown, craft && place ? { craft, place } : null);
}
