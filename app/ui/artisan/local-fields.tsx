import type { ReactNode } from "react";
import type { LocalText } from "~/domain/local-text";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "~/messages";
import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";

interface LocalFieldsProps {
  /** Fields are called `<name>En` and `<name>Hi`. */
  name: string;
  label: string;
  hint?: ReactNode;
  value?: LocalText | null | undefined;
  form?: MaybeReply;
  maxLength: number;
  long?: boolean;
  /** May stay empty in the page's language too. */
  optional?: boolean;
}

const SUFFIX: Record<Locale, string> = { en: "En", hi: "Hi" };

/** A text in both languages: the page's own first, the other if the artisan likes; what is left empty repeats the first. */
export function LocalFields({ name, label, hint, value, form, maxLength, long = false, optional = false }: LocalFieldsProps) {
  const { t, locale } = usePage();
  const ordered = [...LOCALES].sort((a, b) => Number(b === locale) - Number(a === locale));
  return (
    <>
      {ordered.map((language) => {
        const own = language === locale;
        const text = value && (own || value[language] !== value[locale]) ? value[language] : "";
        const common = { name: name + SUFFIX[language], label: own ? label : t("artisan.inLanguage", { label, language: LANGUAGE_NAMES[language] }), hint: own ? hint : undefined, form, maxLength, value: text, optional: optional || !own };
        return long ? <TextArea key={language} rows={3} {...common} /> : <Field key={language} autoComplete="off" {...common} />;
      })}
    </>
  );
}
