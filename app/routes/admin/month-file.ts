import type { LoaderFunctionArgs } from "@remix-run/node";
import { streamOf } from "~/http/answer.server";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { recordExport } from "~/services/audit/record-export.server";
import { readFile } from "~/services/month/read-file.server";

export const handle = { policy: "staff" as const, right: "months.read" as const };

/** A file of a closed month, the same bytes every time, sent piece by piece; taking it is written down. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { month = "" } = params;
  const file = await readFile(month, params.file ?? "");
  if (!file) throw notFound();
  await recordExport({ month, file: file.name, actor: personOf(context), request: context.requestId, now: Date.now() });
  return new Response(streamOf(file.pieces), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Length": String(file.bytes), "Content-Disposition": `attachment; filename="kalasetu-${month}-${file.name}"`, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" },
  });
}
