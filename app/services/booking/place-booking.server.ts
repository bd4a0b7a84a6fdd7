import type { VisitAddress } from "~/domain/booking/booking";
import { holdDeadline } from "~/domain/booking/deadlines";
import type { Pays, Place } from "~/domain/booking/states";
import { refuse, type Outcome } from "~/domain/refusal";
import { areaOfPin } from "~/domain/place/area-of-pin";
import { Bookings, findBooking, type BookingRow } from "~/models/booking.server";
import { dropHold } from "~/models/hold.server";
import type { Draft } from "~/models/draft.server";
import { isDuplicateKey } from "~/models/model.server";
import { findPerson } from "~/models/person.server";
import { claimTime } from "~/services/availability/claim-time.server";
import { businessNow } from "~/services/clock/business-now.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { countHold } from "./count-hold.server";
import { promiseBooking } from "./promise-booking.server";
import { quoteDraft, type Quote } from "./quote-draft.server";
import { makeReference } from "./reference.server";

interface Order {
  draft: Draft;
  customer: string;
  /** What the person saw: the price in paise, and how it is paid; a program leaves the latter out. */
  total: number;
  pays?: Pays | undefined;
  /** What of it he saw as paid with the order, in paise; a program leaves it out. */
  deposit?: number | undefined;
}

/**
 * Orders a draft: the person's hold is counted, the time claimed for 15 minutes, then the booking written under the draft's id. One that is paid in person is a
 * request or a visit at once. The same draft again gives the same booking, and finishes what its first sending began.
 * Refuses with own_service, price_changed, payment_changed, contact_not_proved or too_many_promised (paid in person), hold_open_with_artisan, too_many_holds,
 * what the quote or the calendar says, or busy.
 */
export async function placeBooking(order: Order): Promise<Outcome<{ booking: BookingRow }>> {
  const { customer, draft } = order;
  const earlier = await placedBy(customer, draft._id);
  const outcome = earlier ?? (await tryToPlace(order));
  const placed = outcome.ok ? outcome : ((await placedBy(customer, draft._id)) ?? outcome);
  return placed.ok && placed.booking.pays === "in_person" ? promiseBooking(placed.booking) : placed;
}

/** What the same form sent a moment ago has made already. */
async function placedBy(customer: string, id: string): Promise<Outcome<{ booking: BookingRow }> | null> {
  const booking = await findBooking(id);
  return booking && (booking.customer === customer ? { ok: true, booking } : refuse("not_yours"));
}

async function tryToPlace({ draft, customer, total, pays, deposit }: Order): Promise<Outcome<{ booking: BookingRow }>> {
  const now = businessNow();
  const quote = await quoteDraft({ draft, now });
  if (!quote) return refuse("service_gone");
  if (quote.artisan._id === customer) return refuse("own_service");
  if (quote.refusal) return refuse(quote.refusal);
  if (quote.total !== total) return refuse("price_changed");
  if ((pays !== undefined && quote.pays !== pays) || (deposit !== undefined && quote.deposit !== deposit)) return refuse("payment_changed");
  if (quote.pays === "in_person" && !(await isReachable(customer))) return refuse("contact_not_proved");
  const until = holdDeadline(now);
  const held = await countHold(customer, { booking: draft._id, artisan: draft.artisan, until, ...(quote.pays === "in_person" ? { pays: quote.pays } : {}) });
  if (!held.ok) return held;
  const claimed = await claimTime({ artisan: draft.artisan, wish: { booking: draft._id, move: 0, start: quote.start, end: quote.end, until }, kind: "new" });
  if (!claimed.ok) {
    if (!(await findBooking(draft._id))) await dropHold(customer, draft._id);
    return claimed;
  }
  const booking = await insertBooking(draft, quote, customer, now);
  wakeRelay();
  return { ok: true, booking };
}

/** Whether a person has shown that an address or a number is his. */
async function isReachable(id: string): Promise<boolean> {
  const person = await findPerson(id);
  return person !== null && (person.emailVerifiedAt !== null || person.phoneVerifiedAt !== null);
}

async function insertBooking(draft: Draft, quote: Quote, customer: string, now: number): Promise<BookingRow> {
  const { artisan, service } = quote;
  if (!service) throw new Error("A quote without refusal has its service");
  const row: BookingRow = {
    _id: draft._id,
    reference: makeReference(),
    version: 1,
    move: 0,
    state: "awaiting_payment",
    dueAt: holdDeadline(now),
    customer,
    artisan: artisan._id,
    service: { id: service._id, title: service.title, lengthMinutes: service.lengthMinutes, priceType: service.priceType, unitPrice: service.unitPrice },
    start: quote.start,
    end: quote.end,
    zone: quote.zone,
    place: draft.place as Place,
    address: addressOf(draft),
    people: draft.people,
    phone: draft.phone,
    note: draft.note,
    policy: artisan.policy,
    mode: artisan.mode,
    pays: quote.pays,
    placedAt: now,
    items: quote.items,
    total: quote.total,
    ...(quote.deposit < quote.total ? { deposit: quote.deposit } : {}),
    refund: null,
    history: [{ event: "place", actor: "customer", at: now, from: null, to: "awaiting_payment", reason: null }],
    outbox: [],
    leases: {},
  };
  try {
    await Bookings.create(row);
    return row;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return (await findBooking(draft._id)) ?? insertBooking(draft, quote, customer, now);
  }
}

const addressOf = (draft: Draft): VisitAddress | null => (draft.place === "home" ? { pin: draft.pin, area: areaOfPin(draft.pin), house: draft.house, landmark: draft.landmark } : null);
