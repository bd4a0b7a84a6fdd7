import { afterEach, expect, it, vi } from "vitest";
import { fieldsMarked } from "~/domain/privacy/registry";
import type { RequestContext } from "~/http/context.server";
import { isExportTicket, makeExportTicket, TICKET_LASTS } from "~/http/export-ticket.server";
import { Bookings } from "~/models/booking.server";
import { writeStanding } from "~/models/standing.server";
import { businessNow } from "~/services/clock/business-now.server";
import { writeExport } from "~/services/privacy/export/write-export.server";
import { useDatabase } from "../../support/database";
import { createCustomer, openTestShop, ordered } from "../../support/shop";

useDatabase();
afterEach(() => void vi.restoreAllMocks());

type File = { collections: Record<string, Record<string, unknown>[]> };
const fileOf = async (person: string): Promise<File> => (await writeExport(person, businessNow())) as File;

it("the artisan's copy has the customer's number and house once the visit is agreed, and not before", async () => {
  const shop = await openTestShop();
  const { _id } = await ordered(shop, await createCustomer());
  expect((await fileOf(shop.artisan)).collections.bookings).toMatchObject([{ phone: null, address: { house: "", landmark: "" } }]);
  await Bookings.updateOne({ _id }, { $set: { state: "confirmed" } });
  expect((await fileOf(shop.artisan)).collections.bookings).toMatchObject([{ phone: "+919876543210", address: { house: "14 Ambamata Scheme" } }]);
});

it("a copy has no field that is a secret, a mere number of ours or anybody else's row", async () => {
  const shop = await openTestShop();
  const customer = await createCustomer();
  await ordered(shop, customer);
  await ordered(shop, await createCustomer(), { time: "14:00" });
  for (const person of [customer, shop.artisan]) {
    const { collections } = await fileOf(person);
    for (const [name, rows] of Object.entries(collections)) for (const row of rows) for (const field of fieldsMarked(name, "hidden", "plain", "work")) expect(row, `${name}.${field}`).not.toHaveProperty(field);
    expect(collections.bookings).toHaveLength(person === customer ? 1 : 2);
  }
  expect(await writeExport("nobody", businessNow())).toBeNull();
});

it("a copy has what staff told somebody and what he answered, but not who of them it was nor what they noted", async () => {
  const customer = await createCustomer();
  const told = { id: "w1", reason: "other" as const, words: "Please stop.", by: "staff-one", at: 1 };
  const appeal = { words: "It was not me.", at: 2, dueAt: 3, answer: { accepted: true, words: "You are right.", by: "staff-two", at: 3 } };
  await writeStanding(customer, 0, { warnings: [told], suspensions: [{ ...told, id: "s1", appeal, lifted: { by: "staff-two", at: 4, reason: "noted inside" } }] }, []);
  const { standings } = (await fileOf(customer)).collections;
  expect(standings).toMatchObject([{ warnings: [{ words: "Please stop." }], suspensions: [{ appeal: { words: "It was not me.", answer: { words: "You are right." } }, lifted: { at: 4 } }] }]);
  expect(JSON.stringify(standings)).not.toMatch(/staff-one|staff-two|noted inside/);
});

it("a link to a copy is good for its session and ten minutes", () => {
  const of = (session: string) => ({ bindingKey: () => `session:${session}` }) as RequestContext;
  const ticket = makeExportTicket(of("a"));
  expect([isExportTicket(of("a"), ticket), isExportTicket(of("b"), ticket), isExportTicket(of("a"), ""), isExportTicket(of("a"), `9${ticket.slice(1)}`)]).toEqual([true, false, false, false]);
  const later = Date.now() + TICKET_LASTS;
  vi.spyOn(Date, "now").mockReturnValue(later);
  expect(isExportTicket(of("a"), ticket)).toBe(false);
});
