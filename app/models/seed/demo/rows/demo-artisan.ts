import type { ArtisanRow } from "~/models/artisan.server";
import type { AvailabilityRow } from "~/models/availability.server";
import type { PersonRow } from "~/models/person.server";
import type { Service } from "~/models/service.server";
import type { DealtArtisan } from "../../deal";

/** A dealt artisan as rows of the database. */
export interface DemoArtisan {
  dealt: DealtArtisan;
  person: PersonRow;
  profile: ArtisanRow;
  rules: AvailabilityRow;
  services: Service[];
}
