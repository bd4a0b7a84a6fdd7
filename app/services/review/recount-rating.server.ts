import { Artisans, findArtisan } from "~/models/artisan.server";
import { Reviews } from "~/models/review.server";
import { tellAll } from "~/services/feed/tell-all.server";

/** Counts an artisan's shown reviews afresh and writes the one rating that every page reads; then search learns it, in every process. */
export async function recountRating(artisan: string): Promise<void> {
  for (;;) {
    const profile = await findArtisan(artisan);
    if (!profile) return;
    const [counted] = await Reviews.aggregate<{ count: number; sum: number }>([{ $match: { artisan, state: "shown" } }, { $group: { _id: null, count: { $sum: 1 }, sum: { $sum: "$stars" } } }]).exec();
    const rating = { count: counted?.count ?? 0, sum: counted?.sum ?? 0 };
    const written = await Artisans.updateOne({ _id: artisan, version: profile.version }, { $set: { rating }, $inc: { version: 1 } }).exec();
    if (written.modifiedCount === 1) break;
  }
  await tellAll("search", artisan);
}
