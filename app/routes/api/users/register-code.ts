import type { ActionFunctionArgs } from "@remix-run/node";
import { enterCallerByCode } from "../enter-caller-by-code.server";

export const handle = { policy: "api_entry" as const };

export const action = ({ context, request }: ActionFunctionArgs) => enterCallerByCode(context, request.headers.get("idempotency-key"));
