import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/http/responses.server";
import { openMoney } from "~/services/admin/open-money.server";

/** What staff need to decide about the money of the booking that an address names. 404 for none. */
export async function openBookingMoney({ context, params }: Pick<LoaderFunctionArgs, "context" | "params">) {
  const money = await openMoney(params.booking ?? "", context.now);
  if (!money) throw notFound();
  return money;
}
