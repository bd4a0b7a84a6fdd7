import type { Pays } from "~/domain/booking/states";
import { refundSteps, type RefundStep } from "~/domain/pricing/cancellation";
import { dueAtBooking, WHOLE_DEPOSIT } from "~/domain/pricing/deposit";
import type { LineItem } from "~/domain/pricing/line-item";
import { priceBooking } from "~/domain/pricing/price-booking";
import { whyNot } from "~/domain/availability/claim";
import { isLive } from "~/domain/availability/calendar";
import type { RefusalCode } from "~/domain/refusal";
import { minutes, type Millis } from "~/domain/time/instant";
import { INDIA, instantOf } from "~/domain/time/zone";
import { findArtisan, type ArtisanRow } from "~/models/artisan.server";
import { findAvailability, type AvailabilityRow } from "~/models/availability.server";
import { readCalendar } from "~/models/calendar.server";
import type { Draft } from "~/models/draft.server";
import { findServiceOf, type Service } from "~/models/service.server";
import { canReceive } from "~/services/payment/can-receive.server";

/** What a draft would cost and come with, computed by us alone; amounts in paise. Nothing comes back where nothing is paid before. `refusal` says why it cannot be ordered as it stands. */
export interface Quote {
  artisan: ArtisanRow;
  service: Service | null;
  zone: string;
  start: Millis;
  end: Millis;
  total: number;
  /** What of it is paid with the order: all of it, or what the artisan asks for at booking. */
  deposit: number;
  items: LineItem[];
  refundSteps: RefundStep[];
  pays: Pays;
  refusal: RefusalCode | null;
}

/** Prices a draft as things stand now. Null when its artisan is gone. */
export async function quoteDraft({ draft, now }: { draft: Draft; now: Millis }): Promise<Quote | null> {
  const [artisan, service, rules, online] = await Promise.all([findArtisan(draft.artisan), findServiceOf(draft.artisan, draft.service), findAvailability(draft.artisan), canReceive(draft.artisan)]);
  if (!artisan) return null;
  const pays = online ? "online" : "in_person";
  const zone = rules?.zone ?? INDIA;
  const start = instantOf(draft.day, draft.time, zone);
  if (!service?.active || !rules) return { artisan, service, zone, start, end: start, total: 0, deposit: 0, items: [], refundSteps: [], pays, refusal: "service_gone" };
  const end = start + minutes(service.lengthMinutes);
  const { total, items } = priceBooking({ unitPrice: service.unitPrice, priceType: service.priceType, people: draft.people, tier: artisan.tier, joinedAt: artisan.joinedAt, at: now });
  const deposit = online ? dueAtBooking(total, service.deposit ?? WHOLE_DEPOSIT) : total;
  const terms = { policy: artisan.policy, total: deposit, start, placedAt: now };
  return { artisan, service, zone, start, end, total, deposit, items, refundSteps: online ? refundSteps(terms) : [], pays, refusal: await refusalOf({ draft, service, rules, start, end, now }) };
}

async function refusalOf({ draft, service, rules, start, end, now }: { draft: Draft; service: Service; rules: AvailabilityRow; start: Millis; end: Millis; now: Millis }): Promise<RefusalCode | null> {
  if (!service.places.some((place) => place === draft.place)) return "place_not_offered";
  if (draft.people > service.maxPeople) return "too_many_people";
  const { entries } = await readCalendar(draft.artisan);
  const others = entries.filter((entry) => entry.booking !== draft._id && isLive(entry, now));
  return whyNot(others, { booking: draft._id, move: 0, start, end, before: rules.beforeMinutes, after: rules.afterMinutes, until: null, at: now }, rules, now, "new");
}
