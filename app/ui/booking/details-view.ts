import type { Place } from "~/domain/booking/states";
import type { LocalText } from "~/domain/local-text";
import type { RefusalCode } from "~/domain/refusal";
import type { MaybeReply } from "../form-reply";

/** The words of the visitor as the server keeps them. */
export interface KeptDetails {
  place: string;
  pin: string;
  house: string;
  landmark: string;
  people: string;
  phone: string;
  note: string;
}

export interface DetailsPageProps {
  artisan: { slug: string; name: LocalText; place: LocalText; mode: "instant" | "request" };
  service: { id: string; title: LocalText; places: readonly Place[]; maxPeople: number };
  day: string;
  time: string;
  kept: KeptDetails | null;
  /** The signed-in person's number. */
  phone: string;
  draft: string | null;
  token: string;
  form: MaybeReply;
  refusal: RefusalCode | null;
}
