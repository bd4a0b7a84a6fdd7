import { images } from "~/adapters/images/index.server";
import { FORMER } from "~/domain/account/former";
import { Artisans, findArtisan } from "~/models/artisan.server";
import { Availabilities } from "~/models/availability.server";
import { ServiceDrafts } from "~/models/service-draft.server";
import { eraseSeller } from "~/models/seller.server";
import { Services } from "~/models/service.server";
import { tellAll } from "~/services/feed/tell-all.server";

/** Takes an artisan's page away: photos from the store, services and what was begun of them, hours, and all words. What stays says "former artisan" in old bookings. Again changes nothing. */
export async function eraseShop(person: string): Promise<void> {
  const shop = await findArtisan(person);
  if (!shop) return;
  for (const picture of shop.pictures) if (picture.kind === "upload") await images().remove(picture.key);
  await Services.deleteMany({ artisan: person }).exec();
  await ServiceDrafts.deleteMany({ artisan: person }).exec();
  await Availabilities.deleteOne({ _id: person }).exec();
  const nobody = {
    slug: `former-${person.toLowerCase().replace(/[^a-z0-9]/g, "")}`,
    name: FORMER.artisan,
    about: { en: "", hi: "" },
    languages: [],
    since: 0,
    pictures: [],
    paused: true,
    listed: false,
    featured: false,
    rating: { count: 0, sum: 0 },
    priceFrom: null,
    shortest: null,
    outbox: [],
    leases: {},
  };
  await Artisans.updateOne({ _id: person }, { $set: nobody, $inc: { version: 1 } }).exec();
  await eraseSeller(person);
  await tellAll("search", person);
  await tellAll("cards", person);
}
