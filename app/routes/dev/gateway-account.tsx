import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { payments } from "~/adapters/payments/index.server";
import { answerJson, readJson } from "~/http/read-json.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { AccountPage } from "~/ui/dev/account-page";
import { playAccount } from "./account-plays.server";

export const handle = { policy: "dev" as const };

/** A linked account at the local gateway; the address names its id or its reference. */
export async function loader({ params }: LoaderFunctionArgs) {
  const gateway = await payments();
  const books = gateway?.mode === "local" ? await gateway.books.account(params.account ?? "") : null;
  if (!books) throw notFound();
  const { account, transfers, payouts } = books;
  const { id, reference, state, needs, bankLastFour } = account;
  return {
    account: { id, name: (await findPerson(reference))?.name ?? reference, state, needs, bankLastFour },
    transfers: transfers.map(({ id: transfer, payment, amount, reversed, held, state: way, payout, at }) => ({ id: transfer, payment, amount, reversed, held, state: way, payout, at })),
    payouts: payouts.map(({ id: payout, amount, state: way, bankReference, failure, at }) => ({ id: payout, amount, state: way, bankReference, failure, at })),
  };
}

/** Plays what the gateway's staff or a bank does. Programs send JSON. */
export async function action({ params, context }: ActionFunctionArgs) {
  const gateway = await payments();
  const books = gateway?.mode === "local" ? await gateway.books.account(params.account ?? "") : null;
  if (gateway?.mode !== "local" || !books) throw notFound();
  const { id } = books.account;
  const body = readJson(context);
  const played = await playAccount(gateway, id, body ?? Object.fromEntries(context.form ?? []));
  if (body) return played ? answerJson(context, played) : answerJson(context, { error: "there is no such play" }, 422);
  return redirectTo(context, paths.devGatewayAccount({ account: id }));
}

export default function DemoAccount() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
