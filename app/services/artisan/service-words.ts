import { z } from "zod";
import { PLACES } from "~/domain/booking/states";
import { PRICE_TYPES } from "~/domain/pricing/price-type";
import { parseRupees } from "~/domain/rupees";
import type { Locale } from "~/messages";
import type { ServiceDetails } from "~/domain/artisan/service-details";
import { inBoth, typedNumber, words } from "./typed-words";

/** From one rupee to ten lakh. */
const price = z.string({ error: "form.money" }).transform((text, context) => {
  const amount = parseRupees(text);
  if (amount !== null && amount >= 100 && amount <= 100_000_000) return amount;
  context.addIssue({ code: "custom", message: "form.money" });
  return z.NEVER;
});

/** The form of a service as an artisan types it, read into its details. */
export const serviceSchema = (locale: Locale) =>
  z
    .strictObject({
      version: z.string().optional(),
      reckon: z.string().optional(),
      titleEn: words(80, locale === "en", "artisan.service.title.missing"),
      titleHi: words(80, locale === "hi", "artisan.service.title.missing"),
      descriptionEn: words(400, locale === "en", "artisan.service.description.missing"),
      descriptionHi: words(400, locale === "hi", "artisan.service.description.missing"),
      prepareEn: words(300, false),
      prepareHi: words(300, false),
      length: typedNumber(15, 480, "artisan.service.length.wrong"),
      priceType: z.enum(PRICE_TYPES, { error: "form.choose" }),
      price,
      places: z.array(z.enum(PLACES, { error: "form.choose" }), { error: "artisan.service.places.wrong" }).min(1, { error: "artisan.service.places.wrong" }),
      people: typedNumber(1, 500, "artisan.service.people.wrong"),
    })
    .transform(
      ({ titleEn, titleHi, descriptionEn, descriptionHi, prepareEn, prepareHi, length, priceType, price: unitPrice, places, people }): ServiceDetails => ({
        title: inBoth(titleEn, titleHi),
        description: inBoth(descriptionEn, descriptionHi),
        prepare: prepareEn || prepareHi ? inBoth(prepareEn, prepareHi) : null,
        lengthMinutes: length,
        priceType,
        unitPrice,
        places: [...new Set(places)],
        maxPeople: people,
      }),
    );
