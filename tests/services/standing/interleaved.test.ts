import { beforeEach, expect, it, vi } from "vitest";
import { randomId } from "~/http/signature.server";
import { findPerson } from "~/models/person.server";
import { businessNow } from "~/services/clock/business-now.server";
import { findStanding } from "~/models/standing.server";
import { applyStanding } from "~/services/standing/apply-standing.server";
import { liftSuspension } from "~/services/standing/lift-suspension.server";
import { useDatabase } from "../../support/database";
import { createCustomer } from "../../support/shop";
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
