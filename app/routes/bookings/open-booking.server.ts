import { calledAs } from "~/domain/account/former";
import { depositOf } from "~/domain/booking/balance";
import type { BookingEvent } from "~/domain/booking/process";
import { relationTo, type Relation } from "~/domain/booking/relation";
import { shownTo } from "~/domain/booking/shown-to";
import { allowedEvents } from "~/domain/booking/transition";
import type { LocalText } from "~/domain/local-text";
import { placeLabel } from "~/domain/place/place-label";
import type { RequestContext } from "~/http/context.server";
import { forbidden, notFound, redirectTo } from "~/http/responses.server";
import { findArtisan, type ArtisanRow } from "~/models/artisan.server";
import { findBookingOfParty, type BookingRow } from "~/models/booking.server";
import { findPerson, type Person } from "~/models/person.server";
import { paths } from "~/paths";
import { viewBooking } from "~/services/booking/view-booking.server";
import type { BookingSummary } from "~/ui/booking/booking-view";

/** A booking opened by one of its parties. */
export interface OpenBooking {
  row: BookingRow;
  relation: Relation;
  artisan: ArtisanRow;
  customer: Person | null;
}

/** The booking of the address as it stands now, for one of its two parties; everybody else gets a 404. */
export async function openBooking(context: RequestContext, id: string | undefined): Promise<OpenBooking> {
  const person = context.session?.person ?? "";
  const found = id && person ? await findBookingOfParty(id, person) : null;
  const relation = found && relationTo(found, person);
  if (!found || !relation) throw notFound();
  const [artisan, customer] = await Promise.all([findArtisan(found.artisan), findPerson(found.customer)]);
  if (!artisan) throw notFound();
  return { row: viewBooking(found, context.now), relation, artisan, customer };
}

/**
 * The booking for a page that asks one thing of one side: the other side gets a 403. When it can no longer be done
 * somebody who follows an old link is shown the booking; a form sent meanwhile gets its answer from the action.
 */
export async function openQuestion(context: RequestContext, id: string | undefined, side: Relation | null, event: BookingEvent): Promise<OpenBooking> {
  const open = await openBooking(context, id);
  if (side && open.relation !== side) throw forbidden();
  if (context.form === null && !allowedEvents(open.row, open.relation, context.now).includes(event)) throw redirectTo(context, paths.booking({ booking: open.row._id }));
  return open;
}

/** What of a booking goes to the page, no more than its reader may know. */
export function summaryOf({ row, relation, artisan, customer }: OpenBooking): BookingSummary {
  const shown = shownTo(relation, row);
  const { id, title, lengthMinutes, priceType, unitPrice } = row.service;
  return {
    id: row._id,
    reference: row.reference,
    version: row.version,
    state: row.state,
    dueAt: row.dueAt,
    relation,
    artisan: { slug: artisan.slug, craft: artisan.craft, name: artisan.name, place: placeLabel(artisan.place, artisan.state) },
    other: relation === "customer" ? calledAs(artisan.name, "artisan") : calledAs(sameInBoth(customer?.name ?? row.reference), "customer"),
    service: { id, title, lengthMinutes, priceType, unitPrice },
    start: row.start,
    end: row.end,
    place: row.place,
    address: shown.address,
    people: row.people,
    note: row.note,
    mode: row.mode,
    pays: row.pays,
    artisanSuspended: row.artisanSuspended ?? false,
    total: row.total,
    deposit: depositOf(row),
    balance: row.balance ?? null,
  };
}

const sameInBoth = (name: string): LocalText => ({ en: name, hi: name });
