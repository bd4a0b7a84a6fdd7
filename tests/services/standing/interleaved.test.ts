import { beforeEach, expect, it, vi } from "vitest";
import { randomId } from "~/http/signature.server";
import { findArtisan, suspendArtisan } from "~/models/artisan.server";
import { findAvailability, suspendAvailability } from "~/models/availability.server";
import { findPerson } from "~/models/person.server";
import { businessNow } from "~/services/clock/business-now.server";
import { findStanding } from "~/models/standing.server";
import { applyStanding } from "~/services/standing/apply-standing.server";
import { liftSuspension } from "~/services/standing/lift-suspension.server";
import { useDatabase } from "../../support/database";
import { createCustomer, openTestShop } from "../../support/shop";
import { colleague } from "../staff/office";
import { suspended } from "./office";

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
