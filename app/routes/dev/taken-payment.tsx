import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { payments } from "~/adapters/payments/index.server";
import { answerJson, readJson } from "~/http/read-json.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { TakenPage } from "~/ui/dev/taken-page";
import { findTaken } from "./find-taken.server";
import { playTaken } from "./taken-plays.server";

export const handle = { policy: "dev" as const };

/** A payment that the local gateway took, with all that was made of it; the address names it or its booking. */
export async function loader({ params }: LoaderFunctionArgs) {
  const taken = await findTaken(params.payment);
  if (!taken) throw notFound();
  const { payment, refunds, transfers, reversals, disputes } = taken;
  return {
    payment: { id: payment.id, order: payment.order, amount: payment.amount, fee: payment.fee, at: payment.at },
    refunds: refunds.map(({ id, amount, state, at }) => ({ id, amount, state, at })),
    transfers: transfers.map(({ id, account, amount, reversed, held, state, payout, at }) => ({ id, account, amount, reversed, held, state, payout, at })),
    reversals: reversals.map(({ id, amount, at }) => ({ id, amount, at })),
    disputes: disputes.map(({ id, amount, state, reason, answerBy }) => ({ id, amount, state, reason, answerBy })),
  };
}

/** Plays what the customer's bank does. Programs send JSON. */
export async function action({ params, context }: ActionFunctionArgs) {
  const gateway = await payments();
  const taken = await findTaken(params.payment);
  if (gateway?.mode !== "local" || !taken) throw notFound();
  const body = readJson(context);
  const played = await playTaken(gateway, taken, body ?? Object.fromEntries(context.form ?? []));
  if (body) return played ? answerJson(context, played) : answerJson(context, { error: "there is no such play" }, 422);
  return redirectTo(context, paths.devTakenPayment({ payment: taken.payment.id }));
}

export default function DemoTaken() {
  return <TakenPage {...useLoaderData<typeof loader>()} />;
}
