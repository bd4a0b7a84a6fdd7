import fc from "fast-check";
import { expect, test } from "vitest";
import { splitBy } from "../pricing/split";
import { minutes } from "../time/instant";
import { entryFor } from "./entry-for";
import type { MoneyEvent } from "./event";
import { addToSums, inOrder, netOf, openSums, postedAt, spanOf, type MonthSums } from "./month";
import { headOf, openWriter } from "./month-files";

const at = Date.UTC(2026, 9, 12, 4, 30);
const same = { booking: "b1", at, currency: "INR" };
const split = splitBy(100_000, { commission: 1000, gst: 1800 });
const capture: MoneyEvent = { kind: "capture", id: "pay_1", ...same, amount: 100_000, fee: 2_360, into: "held" };
const earning: MoneyEvent = { kind: "earning", id: "pb1", ...same, artisan: "a1", split };
const due: MoneyEvent = { kind: "commission_due", id: "b2", ...same, artisan: "a2", split };
const clawback: MoneyEvent = { kind: "clawback", id: "pb1-refund", ...same, artisan: "a1", split: splitBy(40_000, { commission: 1000, gst: 1800 }) };
const sumsOf = (events: readonly MoneyEvent[], before: MonthSums["accounts"] = []): MonthSums => events.map(entryFor).reduce(addToSums, openSums(before));

test("a month begins and ends at midnight in India", () => {
  expect(spanOf("2026-10")).toEqual({ from: Date.UTC(2026, 8, 30, 18, 30), until: Date.UTC(2026, 9, 31, 18, 30) });
  expect(spanOf("2026-12").until).toBe(spanOf("2027-01").from);
});

test("what happened in a closed month is posted at the first moment after it, and keeps its own time", () => {
  const open = spanOf("2026-11").from;
  expect(postedAt(open - 1, open)).toEqual({ at: open, happenedAt: open - 1 });
  expect(postedAt(open, open)).toEqual({ at: open });
  expect(postedAt(open - minutes(1), null)).toEqual({ at: open - minutes(1) });
});

test("each account's debits and credits lead from what stood on it before to what stands on it after", () => {
  const october = sumsOf([capture, earning]);
  expect(october).toMatchObject({ entries: 2, first: { id: "capture:pay_1", at }, last: { id: "earning:pb1", at } });
  const held = { currency: "INR", account: "held", opening: 0, debit: 100_000, credit: 100_000, closing: 0 };
  expect(october.accounts).toContainEqual(held);
  const november = sumsOf([clawback], october.accounts);
  expect(november.accounts).toContainEqual({ ...held, debit: 0, credit: 40_000, closing: -40_000 });
  expect(november.accounts).toContainEqual({ currency: "INR", account: "gateway", opening: 97_640, debit: 0, credit: 0, closing: 97_640 });
  expect([netOf(october.accounts), netOf(november.accounts)]).toEqual([{ commission: 10_000, tax: 1_800, fees: 2_360 }, { commission: -4_000, tax: -720, fees: 0 }]);
});

test("months in a row, whatever is posted, open with what the one before closed with, and every column of all accounts is balanced", () => {
  const events = fc.array(fc.tuple(fc.constantFrom(capture, earning, due, clawback), fc.nat({ max: 9 })), { maxLength: 40 });
  fc.assert(
    fc.property(fc.array(events, { minLength: 1, maxLength: 5 }), (months) => {
      let before: MonthSums["accounts"] = [];
      for (const month of months) {
        const sums = sumsOf(month.map(([event, n]) => ({ ...event, id: `${event.id}-${n}` })), before);
        for (const { account, opening, debit, credit, closing } of sums.accounts) {
          expect(opening).toBe(before.find((row) => row.account === account)?.closing ?? 0);
          expect(closing).toBe(opening + debit - credit);
        }
        const total = (name: "debit" | "credit" | "closing") => sums.accounts.reduce((sum, row) => sum + row[name], 0);
        expect([total("debit"), total("closing")]).toEqual([total("credit"), 0]);
        before = inOrder(sums.accounts);
      }
    }),
    { numRuns: 50 },
  );
});

test("the files hold every line, each artisan's sums and the tax on our commission, in rupees, as a spreadsheet reads them and never reckons", () => {
  const writer = openWriter(1);
  const late = { ...entryFor({ ...due, booking: "=1+1" }), happenedAt: at - minutes(20_000) };
  expect(headOf("journal.csv") + [entryFor(earning), late].map((entry) => writer.add(entry)).join("") + writer.add(entryFor(clawback))).toBe(
    [
      "entry,kind,posted_at,happened_at,booking,artisan,currency,account,debit,credit",
      "earning:pb1,earning,2026-10-12 10:00,,b1,a1,INR,held,1000.00,",
      "earning:pb1,earning,2026-10-12 10:00,,b1,a1,INR,artisan_payable,,882.00",
      "earning:pb1,earning,2026-10-12 10:00,,b1,a1,INR,commission,,100.00",
      "earning:pb1,earning,2026-10-12 10:00,,b1,a1,INR,tax_payable,,18.00",
      "commission_due:b2,commission_due,2026-10-12 10:00,2026-09-28 12:40,'=1+1,a2,INR,receivables,118.00,",
      "commission_due:b2,commission_due,2026-10-12 10:00,2026-09-28 12:40,'=1+1,a2,INR,commission,,100.00",
      "commission_due:b2,commission_due,2026-10-12 10:00,2026-09-28 12:40,'=1+1,a2,INR,tax_payable,,18.00",
      "clawback:pb1-refund,clawback,2026-10-12 10:00,,b1,a1,INR,held,,400.00",
      "clawback:pb1-refund,clawback,2026-10-12 10:00,,b1,a1,INR,artisan_payable,352.80,",
      "clawback:pb1-refund,clawback,2026-10-12 10:00,,b1,a1,INR,commission,40.00,",
      "clawback:pb1-refund,clawback,2026-10-12 10:00,,b1,a1,INR,tax_payable,7.20,",
      "",
    ].join("\r\n"),
  );
  expect(writer.rest()).toEqual({
    "artisans.csv": ["artisan,currency,account,debit,credit,balance", "a1,INR,artisan_payable,352.80,882.00,-529.20", "a1,INR,commission,40.00,100.00,-60.00", "a1,INR,held,1000.00,400.00,600.00", "a1,INR,tax_payable,7.20,18.00,-10.80", "a2,INR,commission,0.00,100.00,-100.00", "a2,INR,receivables,118.00,0.00,118.00", "a2,INR,tax_payable,0.00,18.00,-18.00", ""].join("\r\n"),
    "tax.csv": ["supply,currency,entries,taxable_value,gst,total", "commission_paid_in_person,INR,1,100.00,18.00,118.00", "commission_paid_online,INR,1,100.00,18.00,118.00", "commission_taken_back,INR,1,-40.00,-7.20,-47.20", "net,INR,3,160.00,28.80,188.80", ""].join("\r\n"),
  });
});

test("the tax on our commission is told by the state it was supplied in, by its number in GST; of an entry of before its invoice tells it", () => {
  const writer = openWriter();
  for (const [entry, place] of [[entryFor(earning), "KL"], [entryFor(clawback), "KL"], [entryFor(due), "RJ"], [{ ...entryFor(due), _id: "commission_due:b9" }, undefined]] as const) writer.add({ ...entry, place });
  expect(writer.rest()["tax.csv"]).toBe(
    [
      "supply,place_of_supply,state,currency,entries,taxable_value,gst,total",
      "commission_paid_in_person,,,INR,1,100.00,18.00,118.00",
      "commission_paid_in_person,08,Rajasthan,INR,1,100.00,18.00,118.00",
      "commission_paid_online,32,Kerala,INR,1,100.00,18.00,118.00",
      "commission_taken_back,32,Kerala,INR,1,-40.00,-7.20,-47.20",
      "net,,,INR,1,100.00,18.00,118.00",
      "net,32,Kerala,INR,2,60.00,10.80,70.80",
      "net,08,Rajasthan,INR,1,100.00,18.00,118.00",
      "",
    ].join("\r\n"),
  );
});

test("no text from outside begins a formula, and commas, quotes and line breaks stay in their cell", () => {
  for (const beginning of ["=", "+", "-", "@", "\t", "\r"]) {
    const [, cell] = openWriter().add({ ...entryFor(earning), kind: `${beginning}cmd|'/C calc'!A0` as "earning" }).split(",");
    expect([beginning, cell?.replace(/^"/, "").startsWith("'")]).toEqual([beginning, true]);
  }
  const line = openWriter().add({ ...entryFor(capture), booking: 'a,"b"\r\nc' });
  expect(line).toContain('"a,""b""\r\nc"');
});
