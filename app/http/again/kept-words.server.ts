import { hours } from "~/domain/time/instant";
import { dropKeptForm, findKeptForm, saveKeptForm } from "~/models/kept-form.server";
import { allowTry } from "~/services/account/allow-try.server";
import { networkOf } from "~/domain/account/network-of";
import { hashSecret } from "~/services/account/hash-secret.server";
import type { FormReply } from "~/ui/form-reply";
import type { RequestContext } from "../context.server";
import { typedWords } from "../form.server";
import { findPoster } from "./find-poster.server";

/** Long enough to find one's password, short enough for a shared phone. */
const KEPT_FOR = hours(1);
/** More than any form of ours takes. */
const MOST_LETTERS = 20_000;
const MOST_PER_NETWORK = 120;

/** What may be put back into its form, and is not kept meanwhile: all about a bank account, and the GSTIN, which has a PAN in it. */
const SHOWN_ONLY = /^bank|^gstin$/;

const idOf = (context: RequestContext): string => hashSecret(`${context.browser()}\n${context.path}`);

/**
 * Keeps the words of the posted form until its writer has signed in or proved who he is. Secrets, tokens and files are not kept.
 * Words too long, or too many forms from one network, are not kept either.
 */
export async function keepWords(context: RequestContext): Promise<void> {
  const words = JSON.stringify(Object.fromEntries(Object.entries(typedWords(context.form ?? new FormData())).filter(([name]) => !SHOWN_ONLY.test(name))));
  if (words === "{}" || words.length > MOST_LETTERS) return;
  const allowed = await allowTry([{ key: `kept-forms:${networkOf(context.clientAddress)}`, most: MOST_PER_NETWORK, windowMs: hours(1) }]);
  if (!allowed.ok) return;
  const expiresAt = Date.now() + KEPT_FOR;
  await saveKeptForm({ _id: idOf(context), person: await findPoster(context), words, expiresAt, rubbishAt: new Date(expiresAt) });
}

/** The words kept for this page, this browser and whoever is signed in here; null when there are none for him. */
export async function findKeptWords(context: RequestContext): Promise<FormReply["values"] | null> {
  const row = await findKeptForm(idOf(context), context.session?.person ?? null, Date.now());
  return row && (JSON.parse(row.words) as FormReply["values"]);
}

/** The words of the form just posted, unless they are known to be another person's than who is signed in now. */
export async function postedWords(context: RequestContext): Promise<FormReply["values"] | null> {
  const poster = await findPoster(context);
  return poster !== null && context.session && context.session.person !== poster ? null : typedWords(context.form ?? new FormData());
}

/** Forgets the kept words of this page, once they were sent. */
export const forgetWords = (context: RequestContext): Promise<void> => dropKeptForm(idOf(context));

/** Words as the form they came from, for loaders that look at what was posted. */
export function formOf(words: FormReply["values"]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(words)) for (const one of [value].flat()) form.append(name, one);
  return form;
}
