import { expect, it } from "vitest";
import { Bookings } from "~/models/booking.server";
import { listCustomerBookings } from "~/services/booking/list-customer-bookings.server";
import { businessNow } from "~/services/clock/business-now.server";
import { useDatabase } from "../../support/database";
import { createCustomer, openTestShop, ordered } from "../../support/shop";

useDatabase();

it("a customer's past bookings are listed page by page, each once, though several began at one moment", async () => {
  const customer = await createCustomer();
  const { _id, reference, ...row } = await ordered(await openTestShop(), customer);
  await Bookings.insertMany(Array.from({ length: 23 }, (_, index) => ({ ...row, _id: `copy-${String(index).padStart(20, "0")}`, reference: `${reference}-${index}`, state: "cancelled" as const, dueAt: null })));
  const page = (before: Awaited<ReturnType<typeof listCustomerBookings>>["older"]) => listCustomerBookings({ customer, now: businessNow(), before });
  const first = await page(null);
  const second = await page(first.older);
  expect([first.needsAction.map((one) => one._id), first.past.length, second.past.length, second.older]).toEqual([[_id], 20, 3, null]);
  expect(new Set([...first.past, ...second.past].map((one) => one._id)).size).toBe(23);
});
