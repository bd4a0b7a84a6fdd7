import { expect, test } from "vitest";
import type { MoneyEvent } from "~/domain/ledger/event";
import * as journal from "~/models/journal-entry.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { useDatabase } from "../../support/database";

useDatabase();

const capture: MoneyEvent = { kind: "capture", id: "pay_1", booking: "b1", at: Date.UTC(2026, 2, 12, 4, 30), currency: "INR", amount: 100_000, fee: 2_360, into: "held" };

test("an event posted 50 times at once is one entry", async () => {
  await Promise.all(Array.from({ length: 50 }, () => postJournal(capture)));
  expect(await journal.findJournalOfBooking("b1")).toHaveLength(1);
});

test.each([
  ["another amount", { amount: 100_001 }],
  ["another fee", { fee: 0 }],
  ["another booking", { booking: "b2" }],
  ["another currency", { currency: "USD" }],
])("the same event with %s is an alarm, and the entry stays as it was", async (_what, other) => {
  await postJournal(capture);
  await expect(postJournal({ ...capture, ...other })).rejects.toThrow(journal.JournalConflict);
  expect((await journal.findJournalOfBooking("b1"))[0]?.lines).toContainEqual({ account: "held", amount: -100_000 });
});

test("the journal offers no way to change or remove an entry", () => {
  expect(Object.keys(journal).sort()).toEqual(["JournalConflict", "eachEntryPosted", "eachJournalEntry", "findArtisansInJournal", "findEarnings", "findEntriesOfArtisan", "findFirstPosted", "findJournalEntries", "findJournalEntry", "findJournalOfArtisan", "findJournalOfBooking", "findJournalOfBookings", "insertJournalEntries", "insertJournalEntry"]);
});
