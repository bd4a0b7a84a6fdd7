import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { nextPath } from "~/http/next-path.server";
import { personOf } from "~/http/person-of.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { findCode } from "~/services/account/find-code.server";
import { spendCode } from "~/services/account/spend-code.server";
import { OwnCodePage } from "~/ui/account/own-code-page";
import { usePage } from "~/ui/page";
import { CODE_FORM } from "./forms.server";
import { goOnConfirmed } from "./go-on-confirmed.server";

/** Somebody suspended proves who he is too, before he has his data or leaves. */
export const handle = { policy: "either" as const, whileSuspended: true };

const PURPOSE = "confirm_identity";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const next = nextPath(request);
  const found = await findCode({ request: params.request ?? "", purpose: PURPOSE, browser: context.browser(), person: personOf(context) });
  if (!found) throw redirectTo(context, paths.accountConfirm({ next }));
  return { to: found.request.to, problem: found.problem, next };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = readForm(context, CODE_FORM);
  if (!form.ok) return form.response;
  const id = personOf(context);
  const spent = await spendCode({ request: params.request ?? "", purpose: PURPOSE, browser: context.browser(), person: id, code: form.value.code });
  if (!spent.ok) return refuseEntry(form.fields, spent, "code");
  const person = await findPerson(id);
  if (!person) throw notFound();
  return goOnConfirmed(context, person, nextPath(request), spent.sid);
}

export default function ConfirmCode() {
  const { t } = usePage();
  const { next, ...sent } = useLoaderData<typeof loader>();
  return <OwnCodePage {...sent} title={t("account.confirm.title")} another={paths.accountConfirm({ next })} form={useActionData<typeof action>()?.form} />;
}
