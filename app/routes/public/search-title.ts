import { craftOf, type CraftSlug } from "~/domain/craft";
import type { FoundPlace } from "~/domain/place/found-place";
import type { Locale, Translate } from "~/messages";
import { formatNumber } from "~/ui/format/number";

interface Shown {
  total: number;
  craft: CraftSlug | null;
  where: FoundPlace | null;
}

/** What a list of results shows, with how many: "Pottery: 12 artisans near Jaipur". */
export function searchTitle({ total, craft, where }: Shown, { t, locale }: { t: Translate; locale: Locale }): string {
  const words = {
    count: formatNumber(total),
    craft: craft ? craftOf(craft).name[locale] : "",
    where: where ? t(where.filter.kind === "near" ? "search.where.near" : "search.where.in", { place: where.label[locale] }) : "",
  };
  if (craft) return t(where ? "search.title.craftWhere" : "search.title.craft", words);
  return t(where ? "search.title.where" : "search.title.all", words);
}
