import { isIdle } from "~/services/relay/idle.server";

export const handle = { policy: "dev" as const };

/** 204 when no work waits, 202 while some does. */
export const loader = async (): Promise<Response> => new Response(null, { status: (await isIdle()) ? 204 : 202 });
