import type { ActionFunctionArgs } from "@remix-run/node";
import { provedAt, whyNotRemove, type ContactKind } from "~/domain/contact/contact-change";
import { identifierWord, type Identifier } from "~/domain/contact/identifier";
import type { RequestContext } from "~/http/context.server";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { askContactChange } from "~/services/contact/ask-contact-change.server";
import { changeContact } from "~/services/contact/change-contact.server";
import { CONTACT_FORMS } from "./forms.server";

/** One address of whoever is signed in, and whether it can be taken away. */
export async function openContact(context: RequestContext, kind: ContactKind) {
  const person = await findPerson(personOf(context));
  if (!person) throw notFound();
  const address = person[kind];
  return { kind, address, proved: provedAt(person, kind) !== null, whyNot: address === null ? null : whyNotRemove(person, kind), token: makeFormToken(context, "contact") };
}

/** Sends a code to the new address. */
export async function askForContact({ context }: Pick<ActionFunctionArgs, "context">, kind: ContactKind) {
  const form = readForm(context, CONTACT_FORMS[kind]);
  if (!form.ok) return form.response;
  const [to] = Object.values(form.value) as [Identifier];
  const id = readFormToken(context, "contact", form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const { address, proved } = await openContact(context, kind);
  if (proved && address === identifierWord(to)) return invalidForm(form.fields, { [kind]: ["account.contact.same"] });
  const asked = await askContactChange({ id, to, person: personOf(context), browser: context.browser(), address: context.clientAddress, locale: context.locale });
  return asked.ok ? redirectTo(context, paths.accountCode({ request: asked.request })) : refuseEntry(form.fields, asked, kind);
}

/** Takes an address away. */
export async function removeContact({ context }: Pick<ActionFunctionArgs, "context">, kind: ContactKind) {
  const fields = context.form ?? new FormData();
  const key = readFormToken(context, "contact", fields.get("token"));
  if (!key) return invalidForm(fields, { "": ["auth.formOld"] });
  const done = await changeContact({ person: personOf(context), kind, address: null, key, session: context.session?.id ?? "", now: context.now });
  return done.ok ? redirectTo(context, paths.account({ changed: kind })) : invalidForm(fields, { "": [`refusal.${done.code}`] });
}
