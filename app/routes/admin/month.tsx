import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "~/http/responses.server";
import { openMonth } from "~/services/admin/open-month.server";
import { MonthPage } from "~/ui/admin/month-page";

export const handle = { policy: "staff" as const, right: "months.read" as const, dense: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { month = "" } = params;
  const found = /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? await openMonth(month, context.now) : null;
  if (!found) throw notFound();
  return found;
}

/** One month of the journal: what stood on each account, what moved, and once it is closed its files. */
export default function OfficeMonth() {
  return <MonthPage month={useLoaderData<typeof loader>()} />;
}
