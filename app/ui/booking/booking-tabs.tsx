import type { Relation } from "~/domain/booking/relation";
import { ArtisanTabs } from "../artisan-tabs";
import { usePage } from "../page";

/** On an artisan's own booking the tabs of his shop stay in sight. */
export function BookingTabs({ relation }: { relation: Relation }) {
  const { viewer } = usePage();
  return relation === "artisan" && viewer?.role === "artisan" ? <ArtisanTabs current="bookings" /> : null;
}
