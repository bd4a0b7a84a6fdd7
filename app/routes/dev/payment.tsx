import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { payments } from "~/adapters/payments/index.server";
import { answerJson, readJson } from "~/http/read-json.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { BankPage } from "~/ui/booking/bank-page";
import { findOrder } from "./find-order.server";
import { ownPath } from "./own-path.server";
import { playOf } from "./plays";

export const handle = { policy: "dev" as const };

/** The local gateway's own page, as a bank shows it. */
export async function loader({ params }: LoaderFunctionArgs) {
  const gateway = await payments();
  const order = await findOrder(params.payment);
  const view = order && (await gateway?.readCheckout(order));
  if (!view) throw notFound();
  const { id, kind, state, text, amount, title, checkout, attempts } = view;
  return { order: id, kind, state, text, amount, title, cancel: checkout ? ownPath(checkout.cancelUrl) : null, attempts: attempts.map(({ id: attempt, state, at }) => ({ id: attempt, state, at })) };
}

/** Takes the shop's customer in, plays what the bank does, and sends the browser back as a gateway would. Programs send JSON. */
export async function action({ params, context }: ActionFunctionArgs) {
  const gateway = await payments();
  const order = await findOrder(params.payment);
  if (!gateway || !order) throw notFound();
  const body = readJson(context);
  if (body) {
    const play = playOf(body);
    const played = play && (await gateway.playOutcome(order, play));
    return played ? answerJson(context, { payment: played.payment }) : answerJson(context, { error: "outcome is succeed, fail, late, never or drop" }, 422);
  }
  const sent = context.form ?? new FormData();
  const page = paths.devPayment({ payment: order });
  const play = playOf({ outcome: sent.get("outcome") });
  if (!play) {
    await gateway.openCheckout(new URLSearchParams([...sent].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))));
    return redirectTo(context, page);
  }
  const played = await gateway.playOutcome(order, play);
  if (played?.back) return new Response(null, { status: 303, headers: { Location: ownPath(played.back.action, played.back.fields) } });
  const cancelUrl = (await gateway.readCheckout(order))?.checkout?.cancelUrl;
  return cancelUrl ? new Response(null, { status: 303, headers: { Location: ownPath(cancelUrl) } }) : redirectTo(context, page);
}

export default function DemoBank() {
  return <BankPage {...useLoaderData<typeof loader>()} />;
}
