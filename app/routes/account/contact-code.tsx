import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseIdentifier } from "~/domain/contact/identifier";
import { readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { redirectTo } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { findCode } from "~/services/account/find-code.server";
import { confirmContactChange } from "~/services/contact/confirm-contact-change.server";
import { OwnCodePage } from "~/ui/account/own-code-page";
import { usePage } from "~/ui/page";
import { CODE_FORM } from "./forms.server";

/** Not `fresh`: whoever wished for the new address had to be, and the code proves the rest. */
export const handle = { policy: "either" as const };

const AGAIN = { email: paths.accountEmail, phone: paths.accountPhone };

/** The code of a change that is done already leads on to the account. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const id = personOf(context);
  const found = await findCode({ request: params.request ?? "", purpose: "change_contact", browser: context.browser(), person: id });
  const to = found && parseIdentifier(found.request.to);
  if (!found || !to) throw redirectTo(context, paths.account());
  const person = found.problem === "code_used" ? await findPerson(id) : null;
  if (person?.[to.kind] === found.request.to) throw redirectTo(context, paths.account({ changed: to.kind }));
  return { to: found.request.to, kind: to.kind, problem: found.problem };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const form = readForm(context, CODE_FORM);
  if (!form.ok) return form.response;
  const done = await confirmContactChange({ request: params.request ?? "", code: form.value.code, person: personOf(context), browser: context.browser(), session: context.session?.id ?? "", now: context.now });
  return done.ok ? redirectTo(context, paths.accountCode({ request: params.request ?? "" })) : refuseEntry(form.fields, done, "code");
}

export default function ContactCode() {
  const { t } = usePage();
  const { kind, ...sent } = useLoaderData<typeof loader>();
  return <OwnCodePage {...sent} title={t("auth.code.sent.title")} another={AGAIN[kind]()} form={useActionData<typeof action>()?.form} />;
}
