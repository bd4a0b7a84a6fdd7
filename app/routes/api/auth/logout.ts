import type { ActionFunctionArgs } from "@remix-run/node";
import { signOutCaller } from "../sign-out-caller.server";

export const handle = { policy: "api_artisan" as const, whileSuspended: true };

export const action = ({ context }: ActionFunctionArgs) => signOutCaller(context);
