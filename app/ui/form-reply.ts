import { isMessageKey, type Translate } from "~/messages";

/** A posted form as it comes back: the words as typed and what is wrong with them, by field name; "" is the whole form. */
export interface FormReply {
  values: Record<string, string | string[]>;
  errors: Record<string, string[]>;
}

/** What a form may be given: nothing before it was posted. */
export type MaybeReply = FormReply | null | undefined;

/** The first error of a field as a sentence. An error is a message key or a sentence already in the page's language. */
export function errorText(form: MaybeReply, name: string, t: Translate): string | null {
  const error = form?.errors[name]?.[0];
  if (error === undefined) return null;
  return isMessageKey(error) ? t(error) : error;
}

/** What stands in a single field: the words typed last, else what the page offers. */
export function keptValue(form: MaybeReply, name: string, value: string | undefined): string | undefined {
  const kept = form?.values[name];
  if (form && kept !== undefined) return Array.isArray(kept) ? kept.at(-1) : kept;
  return form ? "" : value;
}

/** What is ticked in a group: the ticks sent last, else what the page offers. */
export function keptChoices(form: MaybeReply, name: string, values: readonly string[]): readonly string[] {
  if (!form) return values;
  const kept = form.values[name] ?? [];
  return Array.isArray(kept) ? kept : [kept];
}
