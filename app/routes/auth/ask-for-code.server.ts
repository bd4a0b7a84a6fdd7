import { sms } from "~/adapters/sms/index.server";
import type { PersonRole } from "~/domain/account/roles";
import type { RequestContext } from "~/http/context.server";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { isTrapped } from "~/http/is-trapped.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { sendCode } from "~/services/account/send-code.server";
import { CODE_NUMBER_FORM } from "./forms";

/** What the page that asks for a number needs: whether codes can be sent at all, and the id of the request. */
export const numberPage = (context: RequestContext) => ({ sends: sms().delivers, token: makeFormToken(context, "code") });

/** Sends a code to a number, known or not, and goes on to where it is written. */
export async function askForCode(context: RequestContext, { wanted, next }: { wanted: PersonRole; next: string | null }) {
  const form = readForm(context, CODE_NUMBER_FORM);
  if (!form.ok) return form.response;
  const id = readFormToken(context, "code", form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const to = { kind: "phone" as const, phone: form.value.phone };
  const sent = await sendCode({ id, purpose: "sign_in", to, person: null, browser: context.browser(), address: context.clientAddress, locale: context.locale, pending: { wanted }, trapped: isTrapped(form.fields) });
  return sent.ok ? redirectTo(context, paths.code({ request: sent.request }, { next })) : refuseEntry(form.fields, sent, "phone");
}
