import { findArtisan } from "~/models/artisan.server";
import { refreshListing } from "~/services/artisan/refresh-listing.server";
import { changeRules } from "~/services/availability/change-rules.server";

/** Opens the page of an account that was taken back, as far as it was open before. Safe to repeat. */
export async function finishKeeping({ _id }: { _id: string }): Promise<void> {
  const shop = await findArtisan(_id);
  if (!shop) return;
  await changeRules(_id, () => ({ paused: shop.paused }));
  await refreshListing(_id);
}
