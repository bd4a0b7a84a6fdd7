import { type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { localGateway } from "~/adapters/payments/index.server";
import { answerJson, readJson } from "~/http/read-json.server";
import { readQuery } from "~/http/query.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { BankPage } from "~/ui/booking/bank-page";
import { findOrder } from "./find-order.server";
import { ownPath } from "./own-path.server";
import { playOf } from "./plays";

/** Whose visit of an order it is. */
const query = z.object({ visit: z.string().max(64).optional() });

export const handle = { policy: "dev" as const };

/** The local gateway's own page, as a bank shows it. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const gateway = await localGateway();
  const order = await findOrder(params.payment);
  const view = order && (await gateway?.readCheckout(order, readQuery(request, query).visit));
  if (!view) throw notFound();
  const { id, kind, state, text, amount, title, checkout, attempts } = view;
  return { order: id, kind, state, text, amount, title, cancel: checkout ? ownPath(checkout.cancelUrl) : null, attempts: attempts.map(({ id: attempt, state, at }) => ({ id: attempt, state, at })) };
}

/** Takes the shop's customer in, plays what the bank does, and sends the browser back as a gateway would. Programs send JSON. */
export async function action({ params, context, request }: ActionFunctionArgs) {
  const gateway = await localGateway();
  const order = await findOrder(params.payment);
  if (!gateway || !order) throw notFound();
  const body = readJson(context);
  if (body) {
    const play = playOf(body);
    const played = play && (await gateway.playOutcome(order, play));
    return played ? answerJson(context, { payment: played.payment }) : answerJson(context, { error: "outcome is succeed, fail, late, never or drop" }, 422);
  }
  const sent = context.form ?? new FormData();
  const play = playOf({ outcome: sent.get("outcome") });
  if (!play) {
    const came = await gateway.openCheckout(new URLSearchParams([...sent].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []))));
    return redirectTo(context, came ? paths.devPayment({ payment: came.order }, { visit: came.visit }) : paths.devPayment({ payment: order }));
  }
  const { visit } = readQuery(request, query);
  const played = await gateway.playOutcome(order, { ...play, ...(visit === undefined ? {} : { visit }) });
  if (played?.back) return new Response(null, { status: 303, headers: { Location: ownPath(played.back.action, played.back.fields) } });
  const cancelUrl = (await gateway.readCheckout(order, visit))?.checkout?.cancelUrl;
  return cancelUrl ? new Response(null, { status: 303, headers: { Location: ownPath(cancelUrl) } }) : redirectTo(context, paths.devPayment({ payment: order }));
}

export default function DemoBank() {
  return <BankPage {...useLoaderData<typeof loader>()} />;
}
