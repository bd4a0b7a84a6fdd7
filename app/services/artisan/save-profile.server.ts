import { isDeepStrictEqual } from "node:util";
import type { Outcome } from "~/domain/refusal";
import type { ArtisanProfile } from "~/models/artisan.server";
import { changeShop } from "./change-shop.server";

export type ProfileWords = Pick<ArtisanProfile, "name" | "about" | "languages" | "since">;

/** Writes what an artisan says about himself. The same words again are a success. Refuses with not_found or changed_meanwhile. */
export const saveProfile = ({ artisan, version, ...words }: ProfileWords & { artisan: string; version: number }): Promise<Outcome<object>> =>
  changeShop(
    artisan,
    async (row) => ({ ok: true, change: isDeepStrictEqual(wordsOf(row), wordsOf(words)) ? null : words }),
    version,
  );

const wordsOf = ({ name, about, languages, since }: ProfileWords): ProfileWords => ({ name: { ...name }, about: { ...about }, languages: [...languages], since });
