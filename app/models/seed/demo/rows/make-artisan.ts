import { listingOf } from "~/domain/artisan/listing";
import type { Picture } from "~/domain/picture";
import { days, hours, type Millis } from "~/domain/time/instant";
import type { Service } from "~/models/service.server";
import { describeMotif, lookFor } from "~/ui/motifs";
import { DEMO_ARTISAN, RAMESH } from "../accounts";
import { seededId } from "../ids";
import type { DealtArtisan, DealtService } from "../../deal";
import { depositAsked } from "./deposits";
import type { DemoArtisan } from "./demo-artisan";
import { makePerson } from "./make-person";

/** A mobile number in its stored form that is plainly made up, and nobody else's here. */
const demoPhone = (index: number): string => `+919000${String(index).padStart(6, "0")}`;

/** How many stand on the first page. */
const MOST_FEATURED = 8;

/** A dealt artisan as rows. `midnight` is the first moment of today in India; `featuredBefore` is how many of the first page come before. */
export function makeArtisan(dealt: DealtArtisan, { midnight, featuredBefore }: { midnight: Millis; featuredBefore: number }): DemoArtisan {
  const id = seededId(`artisan ${dealt.index}`);
  const joinedAt = midnight - days(dealt.joinedDaysAgo) + hours(10);
  const email = dealt.index === RAMESH ? DEMO_ARTISAN : `artisan${dealt.index + 1}@kalasetu.demo`;
  const services = dealt.services.map((service, rank) => serviceRow(id, service, rank + 1, depositAsked(dealt, service.key)));
  return {
    dealt,
    person: makePerson({ id, name: dealt.name.en, email, phone: demoPhone(dealt.index), role: "artisan", locale: dealt.index % 3 === 2 ? "hi" : "en", createdAt: joinedAt }),
    profile: {
      _id: id,
      version: 1,
      slug: dealt.slug,
      name: dealt.name,
      craft: dealt.craft,
      place: dealt.place,
      state: dealt.state,
      about: dealt.about,
      languages: [...dealt.languages],
      since: new Date(midnight).getUTCFullYear() - dealt.years,
      pictures: picturesOf(dealt),
      mode: dealt.mode,
      policy: dealt.policy,
      tier: dealt.tier,
      joinedAt,
      verifiedAt: dealt.verified ? joinedAt + days(5) : null,
      paused: false,
      ...listingOf(services, dealt.availability.week),
      rating: { count: 0, sum: 0 },
      featured: dealt.featured && featuredBefore < MOST_FEATURED,
      outbox: [],
      leases: {},
    },
    rules: { _id: id, version: 1, ...dealt.availability },
    services,
  };
}

const picturesOf = ({ craft, pictureSeed, pictureCount }: DealtArtisan): Picture[] =>
  Array.from({ length: pictureCount }, (_, number) => {
    const look = lookFor(pictureSeed, number);
    return { kind: "motif", craft, look, alt: describeMotif(craft, look) };
  });

const serviceRow = (artisan: string, { key, places, ...service }: DealtService, rank: number, deposit: number | undefined): Service => ({
  _id: seededId(`service ${artisan} ${key}`),
  version: 1,
  artisan,
  ...service,
  ...(deposit === undefined ? {} : { deposit }),
  places: [...places],
  rank,
  active: true,
});
