import type { ActionFunctionArgs } from "@remix-run/node";
import { readCall } from "~/http/api/read-call.server";
import { REGISTER_ARTISAN } from "../bodies";
import { registerCaller } from "../register-caller.server";

export const handle = { policy: "api_entry" as const };

/** Makes an artisan with a shop. */
export async function action({ context, request }: ActionFunctionArgs) {
  const call = readCall(context, REGISTER_ARTISAN);
  if (!call.ok) return call.response;
  const { name, identifier, password, language, craft, place } = call.value;
  return registerCaller(context, request.headers.get("idempotency-key"), { name, identifier, password, language, shop: { craft, place } });
}
