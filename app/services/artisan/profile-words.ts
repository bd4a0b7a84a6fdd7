import { z } from "zod";
import { isLanguageSlug } from "~/domain/language";
import type { Locale } from "~/messages";
import type { Millis } from "~/domain/time/instant";
import { inBoth, typedNumber, words } from "./typed-words";

/** The form of an artisan's own page as it is typed, read into his words. */
export const profileSchema = (locale: Locale, now: Millis) =>
  z
    .strictObject({
      version: typedNumber(0, 99999, "form.number"),
      nameEn: words(60, locale === "en", "artisan.page.name.missing"),
      nameHi: words(60, locale === "hi", "artisan.page.name.missing"),
      aboutEn: words(1200, false),
      aboutHi: words(1200, false),
      since: typedNumber(1930, new Date(now).getUTCFullYear(), "artisan.page.since.wrong"),
      languages: z.array(z.string().refine(isLanguageSlug, { error: "form.choose" })).optional().default([]),
    })
    .transform(({ version, nameEn, nameHi, aboutEn, aboutHi, since, languages }) => ({ version, name: inBoth(nameEn, nameHi), about: inBoth(aboutEn, aboutHi), since, languages: [...new Set(languages)] }));
