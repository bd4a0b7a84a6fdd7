import mongoose from "mongoose";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MoneyEvent } from "~/domain/ledger/event";
import { buildIndexes } from "~/models/model.server";
import * as model from "~/models/tax-document.server";
import { businessNow } from "~/services/clock/business-now.server";
import { postJournal } from "~/services/payment/post-journal.server";
import * as turns from "~/services/tax-document/in-turn";
import { issueDocument } from "~/services/tax-document/issue-document.server";
import { verifyDocuments } from "~/services/tax-document/verify-documents.server";
import { createCustomer, openTestShop, ordered } from "../../support/shop";
import { times } from "../../support/size";
import { relayUntilIssued } from "../../services/tax-document/relay-again";
import { useTill } from "./till";

vi.mock("~/models/tax-document.server", async (original) => {
  const real = await original<typeof model>();
  return { ...real, insertTaxDocument: vi.fn(real.insertTaxDocument) };
});
vi.mock("~/services/tax-document/in-turn", { spy: true });

useTill();
let booking = "";
let made = 0;

beforeEach(async () => {
  await mongoose.connection.collection("tax_documents").deleteMany({});
  await buildIndexes();
  booking = (await ordered(await openTestShop(), await createCustomer()))._id;
});
afterEach(() => void vi.resetAllMocks());

const captures = (count: number): MoneyEvent[] =>
  Array.from({ length: count }, () => ({ kind: "capture", id: `pay_${(made += 1)}`, booking, at: businessNow(), currency: "INR", amount: 100_000, fee: 2_360, into: "held" }));
const insert = vi.mocked(model.insertTaxDocument);
const real = async () => (await vi.importActual<typeof model>("~/models/tax-document.server")).insertTaxDocument;

/** As if every one were in a process of its own: nothing but the database keeps them apart. */
const eachAlone = (): void => void vi.mocked(turns.inTurn).mockImplementation(async (_name, work) => work());

async function numbers(): Promise<number[]> {
  const found: number[] = [];
  for await (const { n } of model.eachTaxDocument()) found.push(n);
  return found.sort((a, b) => a - b);
}

const COUNT = times(60, 500);

test(`of ${COUNT} payments at once, of whose documents a tenth fail before or after the write, the numbers are 1 to ${COUNT} without a gap`, async () => {
  const write = await real();
  let calls = 0;
  insert.mockImplementation(async (document) => {
    const failing = (calls += 1) % 10 === 0;
    if (failing && calls % 20 === 0) throw new Error("the write was rolled back");
    const written = await write(document);
    if (failing) throw new Error("the answer was lost");
    return written;
  });
  const events = captures(COUNT);
  await Promise.all(events.map(postJournal));
  await Promise.all([relayUntilIssued(), ...events.slice(0, COUNT / 5).map(({ id }) => issueDocument(`capture:${id}`, businessNow()).catch(() => null))]);
  await relayUntilIssued();
  expect(calls).toBeGreaterThan(COUNT);
  expect(await numbers()).toEqual(Array.from({ length: COUNT }, (_, index) => index + 1));
  expect(await verifyDocuments()).toMatchObject({ ok: true, documents: COUNT });
}, 240_000);

test("many processes that know nothing of each other number without a gap and without a double", async () => {
  eachAlone();
  const events = captures(15);
  await Promise.all(events.map(postJournal));
  await Promise.all(events.flatMap(({ id }) => [1, 2].map(() => issueDocument(`capture:${id}`, businessNow()))));
  expect(await numbers()).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
});

test("without the unique number two documents have the same one, and the check says so", async () => {
  eachAlone();
  await mongoose.connection.collection("tax_documents").dropIndex("series_1_n_-1");
  const events = captures(20);
  await Promise.all(events.map(postJournal));
  await Promise.all(events.map(({ id }) => issueDocument(`capture:${id}`, businessNow())));
  expect(new Set(await numbers()).size).toBeLessThan(20);
  expect((await verifyDocuments()).ok).toBe(false);
});

/** Two issuers at the turn of the financial year, each with the clock on another side of it: they number in different series. */
async function issuedAtTheTurn(): Promise<string[]> {
  eachAlone();
  const turn = Date.UTC(2027, 2, 31, 18, 30);
  const events = captures(10);
  await Promise.all(events.map(postJournal));
  await Promise.all(events.flatMap(({ id }) => [turn - 1, turn].map((now) => issueDocument(`capture:${id}`, now))));
  const sources: string[] = [];
  for await (const { source } of model.eachTaxDocument()) sources.push(source);
  return sources;
}

test("one payment at the turn of the financial year has one receipt", async () => {
  const sources = await issuedAtTheTurn();
  expect(new Set(sources).size).toBe(10);
  expect(sources).toHaveLength(10);
});

test("without the unique source it has two, and the check says so", async () => {
  await mongoose.connection.collection("tax_documents").dropIndex("source_1");
  expect((await issuedAtTheTurn()).length).toBeGreaterThan(10);
  expect((await verifyDocuments()).problems.join()).toContain("has two documents");
});
