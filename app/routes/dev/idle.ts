import { isIdle } from "~/services/relay/idle.server";

export const handle = { policy: "dev" as const };

/** 204 when no work waits, 202 while some does. Asked twice, since work may pass from one queue to the next between two looks. */
export const loader = async (): Promise<Response> => new Response(null, { status: (await isIdle()) && (await isIdle()) ? 204 : 202 });
