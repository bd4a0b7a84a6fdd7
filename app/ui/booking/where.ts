import type { VisitAddress } from "~/domain/booking/booking";
import type { Place } from "~/domain/booking/states";
import type { Translate } from "~/messages";

/** Where a visit takes place, as far as it may be known. `workshop` is the artisan's town in the page's language. */
export function whereText(t: Translate, { place, address, workshop }: { place: Place; address: VisitAddress | null; workshop: string }): string {
  if (place === "video") return t("booking.where.video");
  if (place === "workshop" || !address) return t("booking.where.workshop", { place: workshop });
  const { house, landmark, area, pin } = address;
  if (!house) return t("booking.where.area", { area, pin });
  return landmark ? t("booking.where.home", { house, landmark, area, pin }) : t("booking.where.homeShort", { house, area, pin });
}
