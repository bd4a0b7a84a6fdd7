import type { LoaderFunctionArgs } from "@remix-run/node";
import { isExportTicket } from "~/http/export-ticket.server";
import { personOf } from "~/http/person-of.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { writeExport } from "~/services/privacy/export/write-export.server";

export const handle = { policy: "either" as const, fresh: true, whileSuspended: true };

/** A person's own data as one file, made at this moment. A link of another session, or one that ran out, leads back to where it is asked for. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  if (!isExportTicket(context, params.ticket ?? "")) return redirectTo(context, paths.accountData());
  const file = await writeExport(personOf(context), context.now);
  if (!file) throw notFound();
  return new Response(JSON.stringify(file, null, 1), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": 'attachment; filename="kalasetu-data.json"', "Cache-Control": "no-store" },
  });
}
