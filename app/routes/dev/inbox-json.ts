import type { LoaderFunctionArgs } from "@remix-run/node";
import { json } from "@remix-run/node";
import { linksOf } from "~/emails/links-of";
import { findDeliveries } from "~/models/delivery.server";

export const handle = { policy: "dev" as const };

const MOST = 500;

/** The letters for programs, newest first; `?to=` keeps those to one reader. */
export async function loader({ request }: LoaderFunctionArgs) {
  const rows = await findDeliveries({ to: new URL(request.url).searchParams.get("to") ?? undefined, most: MOST });
  return json(rows.map((row) => ({ id: row._id, to: row.to, template: row.template, channel: row.channel, state: row.state, locale: row.locale, subject: row.subject, text: row.text, html: row.html, links: linksOf(row), at: row.at })));
}
