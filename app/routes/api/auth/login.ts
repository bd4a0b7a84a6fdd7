import type { ActionFunctionArgs } from "@remix-run/node";
import { signInCaller } from "../sign-in-caller.server";

export const handle = { policy: "api_entry" as const };

export const action = ({ context }: ActionFunctionArgs) => signInCaller(context, "artisan");
