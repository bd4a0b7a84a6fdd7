import { beforeEach, expect, it, vi } from "vitest";
import { randomId } from "~/http/signature.server";
import { findArtisan, suspendArtisan } from "~/models/artisan.server";
import { findAvailability, suspendAvailability } from "~/models/availability.server";
import { findBooking } from "~/models/booking.server";
import { findPerson, markPerson } from "~/models/person.server";
import { followStanding } from "~/models/session.server";
import { suspendBookings } from "~/models/suspended-bookings.server";
import { businessNow } from "~/services/clock/business-now.server";
import { findStanding } from "~/models/standing.server";
import { applyStanding } from "~/services/standing/apply-standing.server";
import { liftSuspension } from "~/services/standing/lift-suspension.server";
import { useDatabase } from "../../support/database";
import { createCustomer, openTestShop, ordered } from "../../support/shop";
import { colleague } from "../staff/office";
import { signedIn, suspended } from "./office";

/** What happens just before a standing is next written on an account. */
let meanwhile: (() => Promise<unknown>) | null = null;

vi.mock("~/models/person.server", async (original) => {
  const person = await original<typeof import("~/models/person.server")>();
  return {
    ...person,
    markPerson: async (...mark: Parameters<typeof person.markPerson>) => {
      const first = meanwhile;
      meanwhile = null;
      await first?.();
      return person.markPerson(...mark);
    },
  };
});

useDatabase();
beforeEach(() => void (meanwhile = null));

it("work that began by an older standing ends by the newer one", async () => {
  const ananya = await createCustomer();
  const tenzin = (await colleague("moderator"))._id;
  await suspended(ananya, tenzin);
  meanwhile = async () => liftSuspension({ person: ananya, by: tenzin, version: (await findStanding(ananya)).version, reason: `Wrong ${randomId()}`, now: businessNow() });
  await applyStanding(ananya);
  expect((await findPerson(ananya))?.suspended).toBe(false);
});

it("an older standing opens neither calendar nor page that a newer one has closed", async () => {
  const { artisan } = await openTestShop();
  await suspendAvailability(artisan, true, 2);
  await suspendArtisan(artisan, true, 2, []);
  await suspendAvailability(artisan, false, 1);
  await suspendArtisan(artisan, false, 1, []);
  expect([(await findAvailability(artisan))?.suspended, (await findArtisan(artisan))?.suspended]).toEqual([true, true]);
  await suspendAvailability(artisan, false, 3);
  await suspendArtisan(artisan, false, 3, []);
  expect([(await findAvailability(artisan))?.suspended, (await findArtisan(artisan))?.suspended]).toEqual([false, false]);
});

it("an older standing opens nothing either after two that closed it, of which the first wrote first", async () => {
  const { artisan } = await openTestShop();
  for (const version of [1, 3]) {
    await suspendAvailability(artisan, true, version);
    await suspendArtisan(artisan, true, version, []);
  }
  await suspendAvailability(artisan, false, 2);
  await suspendArtisan(artisan, false, 2, []);
  expect([(await findAvailability(artisan))?.suspended, (await findArtisan(artisan))?.suspended]).toEqual([true, true]);
});

it("an older standing opens neither account nor session nor booking that a newer one has closed, and a later one opens all of them", async () => {
  const shop = await openTestShop();
  const { artisan } = shop;
  const booking = await ordered(shop, await createCustomer());
  const write = async (suspended: boolean, standingVersion: number) => {
    await markPerson(artisan, { suspended, marks: [], standingVersion });
    await suspendBookings(artisan, suspended, standingVersion, businessNow());
    await followStanding(artisan, { suspended, standingVersion }, Date.now());
  };
  await write(true, 1);
  const entry = await signedIn(artisan);
  await write(true, 3);
  await write(false, 2);
  const seen = async () => [(await findPerson(artisan))?.suspended, (await findBooking(booking._id))?.artisanSuspended, await entry()];
  expect(await seen()).toEqual([true, true, "restricted"]);
  await write(false, 4);
  expect(await seen()).toEqual([false, false, "open"]);
  await write(true, 3);
  expect(await seen()).toEqual([false, false, "open"]);
});
