import en from "./en";
import hi from "./hi";
import type { Namespace, Plural } from "./shape";

/** Languages the site speaks, English first: it is the one without a prefix in the address. */
export const LOCALES = ["en", "hi"] as const;
export type Locale = (typeof LOCALES)[number];

export const LANGUAGE_NAMES: Record<Locale, string> = { en: "English", hi: "हिन्दी" };

export const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

/** A text in every language, for names that come from data. */
export type Localized = Record<Locale, string>;

type Namespaces = typeof en;

/** Every message key, `<namespace>.<key>`. */
export type MessageKey = { [N in keyof Namespaces & string]: `${N}.${keyof Namespaces[N] & string}` }[keyof Namespaces & string];

export type MessageParams = Record<string, string | number>;
export type Translate = (key: MessageKey, params?: MessageParams) => string;

const CATALOGUES: Record<Locale, Record<string, Namespace>> = { en, hi };

/** Every message by its whole key. */
const MESSAGES = { en: byKey("en"), hi: byKey("hi") } satisfies Record<Locale, Map<string, string | Plural>>;

function byKey(locale: Locale): Map<string, string | Plural> {
  return new Map(Object.entries(CATALOGUES[locale]).flatMap(([space, messages]) => Object.entries(messages).map(([key, message]) => [`${space}.${key}`, message] as const)));
}

/**
 * The translator of one language. `{name}` is replaced by the parameter of that name;
 * a plural message chooses its form by the parameter `count`: `one` is for one alone, never for none, since it may say so in a word. An unknown key throws.
 */
export function translator(locale: Locale): Translate {
  return TRANSLATORS[locale];
}

const TRANSLATORS: Record<Locale, Translate> = { en: makeTranslator("en"), hi: makeTranslator("hi") };

function makeTranslator(locale: Locale): Translate {
  return (key, params) => {
    const found = MESSAGES[locale].get(key);
    if (found === undefined) throw new Error(`No message ${key} in ${locale}`);
    const text = typeof found === "string" ? found : found[Number(params?.count ?? 0) === 1 ? "one" : "other"];
    return params ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)) : text;
  };
}

/** Whether a text from outside is a message key, so that it may be translated rather than shown. */
export const isMessageKey = (text: string): text is MessageKey => MESSAGES.en.has(text);
