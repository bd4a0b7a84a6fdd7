import type { RequestContext } from "~/http/context.server";
import { readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { isTrapped } from "~/http/is-trapped.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { redirectTo } from "~/http/responses.server";
import type { Session } from "~/http/session.server";
import { signInPerson } from "~/http/sign-in-person.server";
import { paths } from "~/paths";
import { addRole } from "~/services/account/add-role.server";
import { isSharedPhone } from "~/models/session.server";
import { askToRegister } from "~/services/account/ask-to-register.server";
import { ARTISAN_REGISTER_FORM, SHOP_FORM } from "./forms";

/** Begins an account with a shop, as on the customers' page. */
export async function openFirstShop(context: RequestContext) {
  const form = readForm(context, ARTISAN_REGISTER_FORM);
  if (!form.ok) return form.response;
  const id = readFormToken(context, "person", form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const { name, identifier, password, craft, place } = form.value;
  const entry = await askToRegister({ id, name, identifier, password, shop: { craft, place }, locale: context.locale, browser: context.browser(), address: context.clientAddress, now: context.now, trapped: isTrapped(form.fields) });
  if (!entry.ok) return refuseEntry(form.fields, entry, "identifier");
  if ("request" in entry) return redirectTo(context, paths.code({ request: entry.request }));
  return signInPerson(context, { ...entry, sharedPhone: false, to: paths.artisanToday() });
}

/** A shop for somebody who is signed in as a customer. */
export async function openAnotherShop(context: RequestContext, session: Session) {
  const form = readForm(context, SHOP_FORM);
  if (!form.ok) return form.response;
  const person = await addRole({ id: session.person, role: "artisan", shop: form.value, name: session.name });
  if (!person) return invalidForm(form.fields, { "": ["refusal.busy"] });
  return signInPerson(context, { person, role: "artisan", sharedPhone: await isSharedPhone(session.id), authAt: session.authAt, to: paths.artisanToday() });
}
