import type { VisitAddress } from "~/domain/booking/booking";
import type { Place } from "~/domain/booking/states";
import { areaName } from "~/domain/place/area-name";
import type { Locale, Translate } from "~/messages";

interface Where {
  place: Place;
  address: VisitAddress | null;
  /** The artisan's town in the page's language. */
  workshop: string;
}

/** Where a visit takes place, as far as it may be known. */
export function whereText({ t, locale }: { t: Translate; locale: Locale }, { place, address, workshop }: Where): string {
  if (place === "video") return t("booking.where.video");
  if (place === "workshop" || !address) return t("booking.where.workshop", { place: workshop });
  const { house, landmark, pin } = address;
  const area = areaName(address.area)[locale];
  if (!pin) return area;
  if (!house) return t("booking.where.area", { area, pin });
  return landmark ? t("booking.where.home", { house, landmark, area, pin }) : t("booking.where.homeShort", { house, area, pin });
}
