import { z } from "zod";
import { isCraftSlug, type CraftSlug } from "~/domain/craft";
import type { Locale } from "~/messages";
import type { OutboxEntry } from "~/models/outbox.server";
import { openShop } from "~/services/artisan/open-shop.server";

const SHOP = z.object({ craft: z.custom<CraftSlug>((word) => typeof word === "string" && isCraftSlug(word)), place: z.string(), name: z.string() });

/** Opens the shop that a new artisan's outbox asks for, in case signing up was cut off before it was open. Safe to repeat. */
export const finishShop = (person: { _id: string; locale: Locale }, { data }: Pick<OutboxEntry, "data">): Promise<void> => openShop({ person: person._id, locale: person.locale, ...SHOP.parse(data) });
