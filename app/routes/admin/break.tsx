import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { openBreak } from "~/services/admin/list-breaks.server";
import { settleBreak } from "~/services/money/settle-break.server";
import { BreakPage } from "~/ui/admin/break-page";
import { BREAK_FORM } from "./money-forms.server";

export const handle = { policy: "staff" as const, right: "payments.reconcile" as const, dense: true };

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await openBreak(params.break ?? "");
  if (!found) throw notFound();
  return found;
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, BREAK_FORM);
  if (!form.ok) return form.response;
  const { mine, close, note, version } = form.value;
  const id = params.break ?? "";
  const done = await settleBreak({ break: id, by: personOf(context), version, mine: mine === "yes", note, close: close === "yes", now: context.now });
  if (done.ok) return redirectTo(context, close === "yes" ? paths.adminBreaks() : paths.adminBreak({ break: id }));
  if (done.code === "not_found") throw notFound();
  return refusedForm(form.fields, done.code);
}

/** One difference between our books and the gateway's, and what a member does about it. */
export default function OfficeBreak() {
  const found = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <BreakPage found={found} reply={reply} />;
}
