import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { email } from "~/adapters/email/index.server";
import { sms } from "~/adapters/sms/index.server";
import { CONTACT_KINDS, provedAt } from "~/domain/contact/contact-change";
import { makeFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { nextPath } from "~/http/next-path.server";
import { personOf } from "~/http/person-of.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { notFound } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { confirmIdentity } from "~/services/account/confirm-identity.server";
import { ConfirmPage } from "~/ui/account/confirm-page";
import { CONFIRM_FORM } from "./forms.server";
import { goOnConfirmed } from "./go-on-confirmed.server";

/** Somebody suspended proves who he is too, before his data or leaving. */
export const handle = { policy: "either" as const, whileSuspended: true };

const DELIVERS = { email: () => email().delivers, phone: () => sms().delivers };

/** The ways of proving who one is that this person has: a password, and a code to each address that is proved. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const person = await findPerson(personOf(context));
  if (!person) throw notFound();
  const codes = CONTACT_KINDS.flatMap((kind) => (person[kind] !== null && provedAt(person, kind) !== null && DELIVERS[kind]() ? [{ kind, address: person[kind] }] : []));
  return { next: nextPath(request), password: person.passwordHash !== null, codes, token: makeFormToken(context, "confirm") };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = readForm(context, CONFIRM_FORM);
  if (!form.ok) return form.response;
  const known = await confirmIdentity({ person: personOf(context), password: form.value.password, browser: context.browser(), address: context.clientAddress });
  if (known.ok) return goOnConfirmed(context, known.person, nextPath(request));
  return known.code === "wrong_credentials" ? invalidForm(form.fields, { password: ["account.confirm.wrong"] }) : refuseEntry(form.fields, known, "password");
}

export default function Confirm() {
  return <ConfirmPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()?.form} />;
}
