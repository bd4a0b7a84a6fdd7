import type { LoaderFunctionArgs } from "@remix-run/node";
import { tellAboutMe } from "../tell-about-me.server";

export const handle = { policy: "api_customer" as const, whileSuspended: true };

export const loader = ({ context }: LoaderFunctionArgs) => tellAboutMe(context);
