import type { LoaderFunctionArgs } from "@remix-run/node";
import { images } from "~/adapters/images/index.server";
import { craftOf } from "~/domain/craft";
import type { Picture } from "~/domain/picture";
import { placeLabel } from "~/domain/place/place-label";
import { translator } from "~/messages";
import { findArtisanBySlug } from "~/models/artisan.server";
import { drawMotif, lookFor } from "~/ui/motifs";
import { cardAnswer, languageOf } from "./card-words.server";

export const handle = { policy: "public" as const };

/** The card of an artisan's page: the first picture, the name, the craft, the place. */
export async function loader({ params: { slug = "", file = "" } }: LoaderFunctionArgs) {
  const locale = languageOf(file);
  const artisan = await findArtisanBySlug(slug);
  if (!locale || !artisan?.listed || artisan.suspended) return new Response("Not found", { status: 404 });
  const { name, craft, place, state, pictures } = artisan;
  const picture = (await photoOf(pictures[0])) ?? Buffer.from(motifOf(pictures[0]) ?? drawMotif(craft, lookFor(slug, 0)));
  return cardAnswer({ site: translator(locale)("site.name"), title: name[locale], below: [craftOf(craft).name[locale], placeLabel(place, state)[locale]], picture });
}

async function photoOf(picture: Picture | undefined): Promise<Uint8Array | null> {
  return picture?.kind === "upload" ? ((await images().read(picture.key, "large.jpg"))?.bytes ?? null) : null;
}

const motifOf = (picture: Picture | undefined): string | null => (picture?.kind === "motif" ? drawMotif(picture.craft, picture.look) : null);
