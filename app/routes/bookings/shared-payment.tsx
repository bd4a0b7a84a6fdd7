import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tooMany, unavailable } from "~/http/responses.server";
import { openPayLink } from "~/services/pay-link/open-pay-link.server";
import { SharedPaymentPage } from "~/ui/booking/shared-payment-page";
import { sharedPaymentView } from "./shared-payment-view.server";

/** Whoever has the address, with or without an account. */
export const handle = { policy: "public" as const };

export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const opened = await openPayLink({ token, address: context.clientAddress });
  if (!opened.ok) throw opened.code === "too_many_tries" ? tooMany(opened.waitMs) : unavailable();
  const view = opened.link && (await sharedPaymentView(context, { token, link: opened.link }));
  return data({ view }, { status: view ? 200 : 410 });
}

export default function SharedPayment() {
  return <SharedPaymentPage {...useLoaderData<typeof loader>()} />;
}
