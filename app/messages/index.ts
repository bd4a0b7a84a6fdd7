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

/** A text cut at its parameters: words and names by turns, words first. */
type Pieces = readonly string[];

/** Every message by its whole key, cut once: a page says a hundred of them. */
const MESSAGES = { en: byKey("en"), hi: byKey("hi") } satisfies Record<Locale, Map<string, Pieces | Plural<Pieces>>>;

function byKey(locale: Locale): Map<string, Pieces | Plural<Pieces>> {
  return new Map(Object.entries(CATALOGUES[locale]).flatMap(([space, messages]) => Object.entries(messages).map(([key, message]) => [`${space}.${key}`, cut(message)] as const)));
}

function cut(message: string | Plural): Pieces | Plural<Pieces> {
  const pieces = (text: string): Pieces => text.split(/\{(\w+)\}/);
  return typeof message === "string" ? pieces(message) : { one: pieces(message.one), other: pieces(message.other) };
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
    return filled("one" in found ? found[Number(params?.count ?? 0) === 1 ? "one" : "other"] : found, params);
  };
}

/** A parameter that is not given stays as it is written. */
function filled(text: Pieces, params: MessageParams = {}): string {
  let whole = text[0] ?? "";
  for (let at = 1; at < text.length; at += 2) {
    const name = text[at] ?? "";
    whole += `${params[name] ?? `{${name}}`}${text[at + 1]}`;
  }
  return whole;
}

/** Whether a text from outside is a message key, so that it may be translated rather than shown. */
export const isMessageKey = (text: string): text is MessageKey => MESSAGES.en.has(text);
