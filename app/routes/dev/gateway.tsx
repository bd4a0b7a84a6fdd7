import { useLoaderData } from "@remix-run/react";
import { localGateway } from "~/adapters/payments/index.server";
import { notFound } from "~/http/responses.server";
import { findPeople } from "~/models/person.server";
import { GatewayPage } from "~/ui/dev/gateway-page";

export const handle = { policy: "dev" as const };

/** The payments that the local gateway took, and its accounts. */
export async function loader() {
  const gateway = await localGateway();
  if (gateway?.mode !== "local") throw notFound();
  const [accounts, taken] = await Promise.all([gateway.books.accounts(), gateway.books.payments()]);
  const people = new Map((await findPeople(accounts.map(({ reference }) => reference))).map(({ _id, name }) => [_id, name]));
  return {
    accounts: accounts.map(({ id, reference, state, bankLastFour }) => ({ id, name: people.get(reference) ?? reference, state, bankLastFour })),
    taken: taken.map(({ id, amount, at }) => ({ id, amount, at })),
  };
}

export default function DemoGateway() {
  return <GatewayPage {...useLoaderData<typeof loader>()} />;
}
