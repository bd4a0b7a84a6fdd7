import type { ActionFunctionArgs } from "@remix-run/node";
import { readCall } from "~/http/api/read-call.server";
import { FIREBASE } from "../bodies";
import { enterByFirebase } from "../enter-by-firebase.server";

export const handle = { policy: "api_entry" as const };

/** Signs in as a customer whom Firebase has proved. */
export async function action({ context }: ActionFunctionArgs) {
  const call = readCall(context, FIREBASE);
  return call.ok ? enterByFirebase(context, "customer", call.value, null) : call.response;
}
