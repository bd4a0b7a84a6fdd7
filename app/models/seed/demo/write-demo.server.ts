import type { Model } from "mongoose";
import { Artisans } from "~/models/artisan.server";
import { Availabilities } from "~/models/availability.server";
import { Bookings } from "~/models/booking.server";
import { Calendars } from "~/models/calendar.server";
import { Debts } from "~/models/debt.server";
import { GatewayAccounts } from "~/models/gateway/account.server";
import { GatewayOrders } from "~/models/gateway/order.server";
import { GatewayPayments } from "~/models/gateway/payment.server";
import { GatewayPayouts } from "~/models/gateway/payout.server";
import { Holds } from "~/models/hold.server";
import { eachJournalEntry, insertJournalEntries } from "~/models/journal-entry.server";
import { Payees } from "~/models/payee.server";
import { Payments } from "~/models/payment.server";
import { Payouts } from "~/models/payout.server";
import { People } from "~/models/person.server";
import { Reviews } from "~/models/review.server";
import { Services } from "~/models/service.server";
import { Sellers } from "~/models/seller.server";
import { insertTaxDocuments } from "~/models/tax-document.server";
import { Standings } from "~/models/standing.server";
import { Staff, type StaffMember } from "~/models/staff.server";
import { countSuperAdmin } from "~/models/super-admins.server";
import type { DemoRows } from "./deal-demo";

const BATCH = 500;

/** Writes all demo rows. People come last: a database that has people has everything. */
export async function writeDemo(rows: DemoRows, staff: readonly StaffMember[]): Promise<void> {
  await insert(Artisans, rows.artisans);
  await insert(Availabilities, rows.availabilities);
  await insert(Services, rows.services);
  await insert(Calendars, rows.calendars);
  await insert(Holds, rows.holds);
  await insert(Bookings, rows.bookings);
  await insert(Reviews, rows.reviews);
  await insert(Payments, rows.payments);
  await insert(GatewayOrders, rows.gatewayOrders);
  await insert(GatewayPayments, rows.gatewayPayments);
  await insert(GatewayAccounts, rows.gatewayAccounts);
  await insert(GatewayPayouts, rows.gatewayPayouts);
  await insert(Payees, rows.payees);
  await insert(Debts, rows.debts);
  await insert(Payouts, rows.payouts);
  await insert(Sellers, rows.sellers);
  const places = new Map(rows.documents.map(({ source, placeOfSupply }) => [source, placeOfSupply]));
  for (const batch of batches(rows.journal)) await insertJournalEntries(batch.map((entry) => ({ ...entry, place: places.get(entry._id) ?? undefined })));
  for (const batch of batches(rows.documents)) await insertTaxDocuments(batch);
  await insert(Staff, staff.map((member) => ({ ...member, outbox: [], leases: {} })));
  for (const { _id, role } of staff) if (role === "super_admin") await countSuperAdmin(_id);
  await insert(Standings, rows.standings);
  await insert(People, rows.people);
}

/**
 * Takes away what a seed that was cut off has left. Only for a database without people: there nobody can own anything.
 * Journal entries are never taken away, so a seed that came that far cannot be mended and throws.
 */
export async function clearLeftovers(): Promise<void> {
  for await (const { _id } of eachJournalEntry()) throw new Error(`Seeding was cut off here in the middle: journal entry ${_id} is of nobody. Remove the data and start again.`);
  await Promise.all([
    Artisans.deleteMany({}),
    Availabilities.deleteMany({}),
    Services.deleteMany({}),
    Calendars.deleteMany({}),
    Holds.deleteMany({}),
    Bookings.deleteMany({}),
    Reviews.deleteMany({}),
    Standings.deleteMany({}),
    Sellers.deleteMany({}),
    Payments.deleteMany({}),
    GatewayOrders.deleteMany({}),
    GatewayPayments.deleteMany({}),
    GatewayAccounts.deleteMany({}),
    GatewayPayouts.deleteMany({}),
    Payees.deleteMany({}),
    Debts.deleteMany({}),
    Payouts.deleteMany({}),
    Staff.deleteMany({}),
  ]);
}

async function insert<Row>(model: Model<Row>, rows: readonly Row[]): Promise<void> {
  for (const batch of batches(rows)) await model.insertMany(batch);
}

const batches = <Row>(rows: readonly Row[]): Row[][] => Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, number) => rows.slice(number * BATCH, (number + 1) * BATCH));
