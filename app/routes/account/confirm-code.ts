import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { provedAt } from "~/domain/contact/contact-change";
import { parseIdentifier } from "~/domain/contact/identifier";
import { readForm } from "~/http/form.server";
import { readFormToken } from "~/http/form-token.server";
import { nextPath } from "~/http/next-path.server";
import { personOf } from "~/http/person-of.server";
import { redirectTo, tooMany, unavailable } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { sendCode } from "~/services/account/send-code.server";
import { CODE_TO_FORM } from "./forms.server";

/** Somebody suspended proves who he is too, before his data or leaving. */
export const handle = { policy: "either" as const, whileSuspended: true };

export const loader = ({ context, request }: LoaderFunctionArgs) => redirectTo(context, paths.accountConfirm({ next: nextPath(request) }));

/** Sends a code to an address of whoever is signed in, which he has proved before. */
export async function action({ context, request }: ActionFunctionArgs) {
  const next = nextPath(request);
  const form = readForm(context, CODE_TO_FORM);
  const id = readFormToken(context, "confirm", context.form?.get("token"));
  const person = await findPerson(personOf(context));
  const kind = form.ok ? form.value.to : null;
  const to = kind && person && provedAt(person, kind) !== null ? parseIdentifier(person[kind] ?? "") : null;
  if (!id || !to || !person) return redirectTo(context, paths.accountConfirm({ next }));
  const sent = await sendCode({ id, purpose: "confirm_identity", to, person: person._id, browser: context.browser(), address: context.clientAddress, locale: context.locale });
  if (!sent.ok) throw sent.code === "too_many_tries" ? tooMany(sent.waitMs) : unavailable();
  return redirectTo(context, paths.accountConfirmCodeEntry({ request: sent.request }, { next }));
}
