import type { ReactNode } from "react";
import type { LocalText } from "~/domain/local-text";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "~/messages";
import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { usePage } from "~/ui/page";
import { TextArea } from "~/ui/text-area";

/** A text that may be written in both languages. Its fields are called `<name>En` and `<name>Hi`. */
export interface LocalQuestion {
  name: string;
  label: string;
  hint?: ReactNode;
  value?: LocalText | null | undefined;
  maxLength: number;
  long?: boolean;
  /** May stay empty in the page's language too. */
  optional?: boolean;
}

const SUFFIX: Record<Locale, string> = { en: "En", hi: "Hi" };

/** What the field of a text is called in one language. */
export const localField = ({ name }: LocalQuestion, language: Locale): string => name + SUFFIX[language];

/** The text in the page's own language. */
export function OwnField({ question, form }: { question: LocalQuestion; form: MaybeReply }) {
  const { locale } = usePage();
  const { label, hint, optional = false } = question;
  return <LocalField question={question} form={form} language={locale} label={label} hint={hint} optional={optional} />;
}

/** The same texts in the other language, for those who like: open once one of them is written or wrong. What is left empty repeats the first. */
export function OtherLanguage({ questions, form }: { questions: readonly LocalQuestion[]; form: MaybeReply }) {
  const { t, locale } = usePage();
  return LOCALES.filter((language) => language !== locale).map((language) => {
    const written = questions.some((question) => (form ? form.values[localField(question, language)] || form.errors[localField(question, language)] : question.value && question.value[language] !== question.value[locale]));
    return (
      <details key={language} open={Boolean(written)}>
        <summary>{t("artisan.alsoIn", { language: LANGUAGE_NAMES[language] })}</summary>
        {questions.map((question) => (
          <LocalField key={question.name} question={question} form={form} language={language} label={t("artisan.inLanguage", { label: question.label, language: LANGUAGE_NAMES[language] })} />
        ))}
      </details>
    );
  });
}

interface LocalFieldProps {
  question: LocalQuestion;
  form: MaybeReply;
  language: Locale;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
}

function LocalField({ question, form, language, ...words }: LocalFieldProps) {
  const { locale } = usePage();
  const { value, maxLength, long = false } = question;
  const text = value && (language === locale || value[language] !== value[locale]) ? value[language] : "";
  const common = { name: localField(question, language), form, maxLength, value: text, ...words };
  return long ? <TextArea rows={maxLength > 400 ? 6 : 3} {...common} /> : <Field autoComplete="off" {...common} />;
}
