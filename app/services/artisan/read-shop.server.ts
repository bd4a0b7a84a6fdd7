import { completeness, type Completeness } from "~/domain/artisan/completeness";
import type { Millis } from "~/domain/time/instant";
import { findArtisan, type ArtisanRow } from "~/models/artisan.server";
import { findAvailability, type AvailabilityRow } from "~/models/availability.server";
import { findActiveServices, type Service } from "~/models/service.server";

export interface Shop {
  profile: ArtisanRow;
  availability: AvailabilityRow;
  services: Service[];
  completeness: Completeness;
}

/** Everything an artisan sees about his own shop, or null for a person without one. */
export async function readShop(artisan: string, now: Millis): Promise<Shop | null> {
  const [profile, availability, services] = await Promise.all([findArtisan(artisan), findAvailability(artisan), findActiveServices(artisan)]);
  if (!profile || !availability) return null;
  const { about, name, languages, pictures } = profile;
  const facts = { about, name, languages, pictures: pictures.length, lengths: services.map(({ lengthMinutes }) => lengthMinutes), rules: availability };
  return { profile, availability, services, completeness: completeness(facts, now) };
}
