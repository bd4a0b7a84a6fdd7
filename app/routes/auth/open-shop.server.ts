import type { RequestContext } from "~/http/context.server";
import { readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import type { Session } from "~/http/session.server";
import { signInPerson } from "~/http/sign-in-person.server";
import { paths } from "~/paths";
import { addRole } from "~/services/account/add-role.server";
import { isSharedPhone } from "~/models/session.server";
import { registerPerson } from "~/services/account/register-person.server";
import { ARTISAN_REGISTER_FORM, SHOP_FORM } from "./forms";

/** A new person with a shop. */
export async function openFirstShop(context: RequestContext) {
  const form = readForm(context, ARTISAN_REGISTER_FORM);
  if (!form.ok) return form.response;
  const id = readFormToken(context, "person", form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const { name, identifier, password, craft, place } = form.value;
  const entry = await registerPerson({ id, name, identifier, password, shop: { craft, place }, locale: context.locale, browser: context.browser(), address: context.clientAddress, now: context.now });
  if (!entry.ok) return refuseEntry(form.fields, entry, "identifier");
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
