import { z } from "zod";
import { PLACES } from "~/domain/booking/states";
import { LEAST_DEPOSIT, WHOLE_DEPOSIT } from "~/domain/pricing/deposit";
import { PRICE_TYPES } from "~/domain/pricing/price-type";
import { parseRupees } from "~/domain/rupees";
import type { Locale } from "~/messages";
import type { ServiceDetails } from "~/domain/artisan/service-details";
import type { ServiceStep, StepDetails } from "~/domain/artisan/service-steps";
import { inBoth, typedNumber, words } from "./typed-words";

/** From one rupee to ten lakh. */
const price = z.string({ error: "form.money" }).transform((text, context) => {
  const amount = parseRupees(text);
  if (amount !== null && amount >= 100 && amount <= 100_000_000) return amount;
  context.addIssue({ code: "custom", message: "form.money" });
  return z.NEVER;
});

/** Fields that come with the words of a form and decide nothing about the service. */
const ASIDE = { version: z.string().optional(), reckon: z.string().optional() };

const whatFields = (locale: Locale) => ({
  titleEn: words(80, locale === "en", "artisan.service.title.missing"),
  titleHi: words(80, locale === "hi", "artisan.service.title.missing"),
  descriptionEn: words(400, locale === "en", "artisan.service.description.missing"),
  descriptionHi: words(400, locale === "hi", "artisan.service.description.missing"),
});

const WHERE_FIELDS = {
  prepareEn: words(300, false),
  prepareHi: words(300, false),
  length: typedNumber(15, 480, "artisan.service.length.wrong"),
  places: z.array(z.enum(PLACES, { error: "form.choose" }), { error: "artisan.service.places.wrong" }).min(1, { error: "artisan.service.places.wrong" }),
  people: typedNumber(1, 500, "artisan.service.people.wrong"),
};

/** A form without the question asks for everything at booking. */
const PRICE_FIELDS = { priceType: z.enum(PRICE_TYPES, { error: "form.choose" }), price, deposit: typedNumber(LEAST_DEPOSIT, WHOLE_DEPOSIT, "artisan.service.deposit.wrong").optional() };

/** What each step of a service's form is called in it. */
export const stepFields = (locale: Locale) => ({ what: whatFields(locale), where: WHERE_FIELDS, price: PRICE_FIELDS }) satisfies Record<ServiceStep, z.ZodRawShape>;

type Typed<Fields extends z.ZodRawShape> = z.output<z.ZodObject<Fields>>;

const readWhat = ({ titleEn, titleHi, descriptionEn, descriptionHi }: Typed<ReturnType<typeof whatFields>>): StepDetails["what"] => ({ title: inBoth(titleEn, titleHi), description: inBoth(descriptionEn, descriptionHi) });

const readWhere = ({ prepareEn, prepareHi, length, places, people }: Typed<typeof WHERE_FIELDS>): StepDetails["where"] => ({
  prepare: prepareEn || prepareHi ? inBoth(prepareEn, prepareHi) : null,
  lengthMinutes: length,
  places: [...new Set(places)],
  maxPeople: people,
});

const readPrice = ({ priceType, price: unitPrice, deposit = WHOLE_DEPOSIT }: Typed<typeof PRICE_FIELDS>): StepDetails["price"] => ({ priceType, unitPrice, deposit });

/** The form of each step as an artisan types it, read into what it decides. */
export const stepSchemas = (locale: Locale) => ({
  what: z.strictObject({ ...ASIDE, ...whatFields(locale) }).transform(readWhat),
  where: z.strictObject({ ...ASIDE, ...WHERE_FIELDS }).transform(readWhere),
  price: z.strictObject({ ...ASIDE, ...PRICE_FIELDS }).transform(readPrice),
});

/** The whole form of a service, by the same rules as its steps. */
export const serviceSchema = (locale: Locale) =>
  z.strictObject({ ...ASIDE, ...whatFields(locale), ...WHERE_FIELDS, ...PRICE_FIELDS }).transform((typed): ServiceDetails => ({ ...readWhat(typed), ...readWhere(typed), ...readPrice(typed) }));
