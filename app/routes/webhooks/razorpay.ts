import type { ActionFunctionArgs } from "@remix-run/node";
import { payments } from "~/adapters/payments/index.server";
import { insertWebhookEvent } from "~/models/webhook-event.server";
import { wakeRelay } from "~/services/relay/wake.server";

export const handle = { policy: "signature" as const };

export const loader = () => new Response("Method not allowed", { status: 405, headers: { Allow: "POST" } });

/** Keeps what the gateway tells and answers at once; the relay applies it. A wrong signature writes nothing, a duplicate is known already. */
export async function action({ request, context }: ActionFunctionArgs) {
  const gateway = await payments();
  const event = gateway && context.rawBody ? await gateway.readWebhook(context.rawBody, request.headers) : null;
  if (!event) return new Response("Bad signature", { status: 400 });
  if (await insertWebhookEvent({ vendor: "razorpay", id: event.id, event: { ...event }, at: context.now })) wakeRelay();
  return new Response("OK");
}
