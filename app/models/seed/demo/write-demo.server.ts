import type { Model } from "mongoose";
import { Artisans } from "~/models/artisan.server";
import { Availabilities } from "~/models/availability.server";
import { Bookings } from "~/models/booking.server";
import { Calendars } from "~/models/calendar.server";
import { GatewayOrders } from "~/models/gateway/order.server";
import { GatewayPayments } from "~/models/gateway/payment.server";
import { Holds } from "~/models/hold.server";
import { insertJournalEntries } from "~/models/journal-entry.server";
import { Payments } from "~/models/payment.server";
import { People } from "~/models/person.server";
import { Reviews } from "~/models/review.server";
import { Services } from "~/models/service.server";
import { Staff, type StaffMember } from "~/models/staff.server";
import type { DemoRows } from "./deal-demo";

const BATCH = 500;

/** Writes all demo rows. People come last: a database that has people has everything. */
export async function writeDemo(rows: DemoRows, staff: StaffMember): Promise<void> {
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
  for (const batch of batches(rows.journal)) await insertJournalEntries(batch);
  await insert(Staff, [staff]);
  await insert(People, rows.people);
}

/** Takes away what a seed that was cut off has left. Only for a database without people: there nobody can own anything. */
export async function clearLeftovers(): Promise<void> {
  const models: Pick<Model<unknown>, "deleteMany">[] = [Artisans, Availabilities, Services, Calendars, Holds, Bookings, Reviews, Payments, GatewayOrders, GatewayPayments, Staff];
  for (const model of models) await model.deleteMany({});
}

async function insert<Row>(model: Model<Row>, rows: readonly Row[]): Promise<void> {
  for (const batch of batches(rows)) await model.insertMany(batch);
}

const batches = <Row>(rows: readonly Row[]): Row[][] => Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, number) => rows.slice(number * BATCH, (number + 1) * BATCH));
