import mongoose from "mongoose";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sumPaise } from "~/domain/money";
import { DOCUMENTS, visitSource } from "~/domain/tax-document/sources";
import type { TaxDocument } from "~/domain/tax-document/tax-document";
import { days, hours } from "~/domain/time/instant";
import { Artisans } from "~/models/artisan.server";
import { Payments } from "~/models/payment.server";
import { eachJournalEntry } from "~/models/journal-entry.server";
import * as documents from "~/models/tax-document.server";
import { documentsOfBefore } from "~/models/migrations/0002-documents-of-before.server";
import { moveBooking } from "~/services/booking/move-booking.server";
import { businessNow } from "~/services/clock/business-now.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { relayDue } from "~/services/relay/relay.server";
import { saveSeller } from "~/services/seller/save-seller.server";
import { askForDocuments } from "~/services/tax-document/ask-for-documents.server";
import { askForStatements } from "~/services/tax-document/ask-for-statements.server";
import { issueDocument } from "~/services/tax-document/issue-document.server";
import { verifyDocuments } from "~/services/tax-document/verify-documents.server";
import { sweepStatements } from "~/services/tax-document/sweep-statements.server";
import { useTill, type Ordered } from "../../faults/money/till";
import { relayUntilIssued } from "./relay-again";

const till = useTill();
const GSTIN = "08AAPFU0939F1ZV";
afterEach(() => void vi.restoreAllMocks());

const registered = (artisan: string, gstin: string | null = GSTIN) =>
  saveSeller({ artisan, version: 1, facts: { legalName: "Ramesh Kumhar Pottery", business: "proprietorship", street: "12 Kumhar Mohalla", town: "Molela", pin: "313322", state: "RJ", gstin }, now: businessNow() });

async function paid(): Promise<Ordered> {
  const ordered = await till.order();
  await till.hear(...(await till.play(ordered.order)));
  return ordered;
}

async function served(ordered: Ordered): Promise<void> {
  till.pass(days(6));
  const moved = await moveBooking({ id: ordered.booking._id, event: "complete", actor: "artisan" });
  expect(moved.ok).toBe(true);
  await till.settle();
  till.pass(days(3));
  await till.settle();
}

const of = ({ booking }: Ordered): Promise<TaxDocument[]> => documents.findTaxDocumentsOfBooking(booking._id);
const kindsOf = async (ordered: Ordered): Promise<string[]> => (await of(ordered)).map(({ kind, issuer }) => `${issuer.person === null ? "KalaSetu" : "artisan"} ${kind}`).sort();

/** Money given back, and the gateway's word that the bank has it. */
async function givenBack(ordered: Ordered, amount: number): Promise<void> {
  expect(await refundBooking({ booking: ordered.booking._id, amount, key: `back-${amount}`, reason: "goodwill", now: businessNow() })).toMatchObject({ ok: true, made: true });
  await relayDue();
  await heardOfRefunds();
}

async function heardOfRefunds(): Promise<void> {
  till.pass(hours(1));
  await till.hear(...(await till.news()));
}

describe("documents of a visit", () => {
  it("who pays has a receipt of the whole sum at once, in figures and in words, with whom it was taken for", async () => {
    const ordered = await paid();
    const [receipt, ...more] = await of(ordered);
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({ kind: "receipt", total: 100_000, parties: [ordered.customer], words: { en: "One thousand rupees only." }, recipient: { name: "Ananya Mehta" }, seller: { name: "Ramesh Kumhar", gstin: null }, issuer: { code: "KS" } });
    expect(receipt?.facts).toMatchObject({ reference: ordered.booking.reference, method: "upi" });
    expect(receipt?.number).toMatch(/^KS-R\d{4}-\d+$/);
  });

  it("an artisan who is not registered gives a bill without tax when the visit is done; KalaSetu invoices its commission with 18% GST", async () => {
    const ordered = await paid();
    await served(ordered);
    expect(await kindsOf(ordered)).toEqual(["KalaSetu invoice", "KalaSetu receipt", "artisan bill"]);
    const [bill] = (await of(ordered)).filter(({ kind }) => kind === "bill");
    expect(bill).toMatchObject({ total: 100_000, taxable: 100_000, taxes: [], placeOfSupply: null, parties: [ordered.customer, ordered.shop.artisan] });
    const [commission] = (await of(ordered)).filter(({ kind }) => kind === "invoice");
    expect(commission).toMatchObject({ taxable: 10_000, total: 11_800, taxes: [{ code: "cgst", amount: 900 }, { code: "sgst", amount: 900 }], parties: [ordered.shop.artisan], recipient: { person: ordered.shop.artisan } });
  });

  it("a registered one gives a tax invoice with GSTIN, SAC, place of supply and both halves of the tax", async () => {
    const ordered = await paid();
    expect(await registered(ordered.shop.artisan)).toEqual({ ok: true });
    await served(ordered);
    const [invoice] = (await of(ordered)).filter(({ issuer }) => issuer.person !== null);
    expect(invoice).toMatchObject({ kind: "invoice", issuer: { name: "Ramesh Kumhar Pottery", address: "12 Kumhar Mohalla, Molela, Rajasthan 313322" }, total: 100_000, placeOfSupply: "RJ", lines: [{ code: "visit", sac: "999799" }] });
    expect(invoice?.taxes.map(({ code }) => code)).toEqual(["cgst", "sgst"]);
    expect((invoice?.taxable ?? 0) + sumPaise((invoice?.taxes ?? []).map(({ amount }) => amount))).toBe(100_000);
  });

  it("a visit in another state than the artisan's bears IGST", async () => {
    const ordered = await paid();
    await saveSeller({ artisan: ordered.shop.artisan, version: 1, facts: { legalName: "Ramesh", business: "individual", street: "1 Road", town: "Surat", pin: "395001", state: "GJ", gstin: "24AAPFU0939F1Z1" }, now: businessNow() });
    await served(ordered);
    expect((await of(ordered)).find(({ issuer }) => issuer.person !== null)?.taxes.map(({ code }) => code)).toEqual(["igst"]);
  });

  it("what a document says stays as it was when the artisan changes who he is", async () => {
    const ordered = await paid();
    await registered(ordered.shop.artisan, null);
    await served(ordered);
    const before = await of(ordered);
    await saveSeller({ artisan: ordered.shop.artisan, version: 2, facts: { legalName: "Somebody Else", business: "individual", street: "9 New Road", town: "Udaipur", pin: "313001", state: "RJ", gstin: null }, now: businessNow() });
    await Artisans.updateOne({ _id: ordered.shop.artisan }, { $set: { name: { en: "Other", hi: "और" } } });
    await askForDocuments(visitSource(ordered.booking._id));
    await relayDue();
    expect(await of(ordered)).toEqual(before);
  });

  it("nothing earned, nothing invoiced: the whole sum back has a credit note on its receipt", async () => {
    const ordered = await paid();
    await moveBooking({ id: ordered.booking._id, event: "cancel", actor: "artisan", reason: "not_free" });
    await relayDue();
    await heardOfRefunds();
    const all = await of(ordered);
    expect(all.map(({ kind }) => kind)).toEqual(["receipt", "credit_note"]);
    expect(all[1]).toMatchObject({ total: 100_000, refersTo: { kind: "receipt", number: all[0]?.number }, issuer: { code: "KS" } });
    expect(all[1]?.facts?.bankReference).toBeTruthy();
  });
});

describe("money that goes back", () => {
  it("of a visit cancelled late is in part a credit note on the receipt; what is kept has a bill of its own", async () => {
    const ordered = await paid();
    till.pass(ordered.booking.start - hours(30) - businessNow());
    await moveBooking({ id: ordered.booking._id, event: "cancel", actor: "customer" });
    await relayDue();
    await heardOfRefunds();
    const all = await of(ordered);
    expect(all.find(({ kind }) => kind === "bill")).toMatchObject({ total: 50_000, lines: [{ code: "kept", quantity: 1 }] });
    expect(all.find(({ kind }) => kind === "credit_note")).toMatchObject({ total: 50_000, refersTo: { kind: "receipt" } });
  });

  it("after a visit that was served is a credit note of the artisan on his invoice, with its tax in it", async () => {
    const ordered = await paid();
    await registered(ordered.shop.artisan);
    await served(ordered);
    await Payments.updateOne({ booking: ordered.booking._id }, { $pull: { moves: { kind: "release" } } });
    await givenBack(ordered, 23_600);
    const note = (await of(ordered)).find(({ kind }) => kind === "credit_note");
    expect(note).toMatchObject({ issuer: { person: ordered.shop.artisan }, refersTo: { kind: "invoice" }, taxable: 20_000, total: 23_600, taxes: [{ amount: 1_800 }, { amount: 1_800 }] });
  });
});

describe("one source", () => {
  it("has one document, however often and by how many at once it is asked for", async () => {
    const ordered = await paid();
    await served(ordered);
    const sources = (await of(ordered)).map(({ source }) => source);
    await Promise.all(sources.flatMap((source) => Array.from({ length: 20 }, () => issueDocument(source, businessNow()))));
    expect((await of(ordered)).map(({ source }) => source)).toEqual(sources);
  });

  it("whose issuer died after the write is not issued again", async () => {
    const ordered = await paid();
    const write = documents.insertTaxDocument;
    const died = vi.spyOn(documents, "insertTaxDocument").mockImplementationOnce(async (document) => {
      await write(document);
      throw new Error("killed");
    });
    await served(ordered);
    await relayUntilIssued();
    expect(died).toHaveBeenCalledTimes(2);
    expect(await kindsOf(ordered)).toEqual(["KalaSetu invoice", "KalaSetu receipt", "artisan bill"]);
  });
});

describe("the month", () => {
  it("has a statement whose lines are the journal's and whose end is the next one's beginning", async () => {
    const ordered = await paid();
    await served(ordered);
    till.pass(days(40));
    await askForStatements(businessNow());
    await relayDue();
    const [first] = await documents.listTaxDocuments({ asked: { person: ordered.shop.artisan, kinds: ["statement"] }, after: null, limit: 5 });
    expect(first?.statement).toMatchObject({ opening: 0, closing: 88_200, lines: [{ kind: "earning", gross: 100_000, commission: 10_000, tax: 1_800, amount: 88_200, reference: ordered.booking.reference }] });
    await askForStatements(businessNow());
    await relayDue();
    expect(await documents.listTaxDocuments({ asked: { person: ordered.shop.artisan, kinds: ["statement"] }, after: null, limit: 5 })).toHaveLength(1);
  });
});

it("a month that ends while the site runs has its statements without anybody asking", async () => {
  const ordered = await paid();
  await served(ordered);
  await sweepStatements(businessNow());
  await relayUntilIssued();
  const statements = () => documents.listTaxDocuments({ asked: { person: ordered.shop.artisan, kinds: ["statement"] }, after: null, limit: 5 });
  expect(await statements()).toEqual([]);
  till.pass(days(32));
  await sweepStatements(businessNow());
  await relayUntilIssued();
  expect(await statements()).toHaveLength(1);
});

it("every journal entry that the table names has its document, and every document a rule", async () => {
  for await (const entry of eachJournalEntry()) {
    const rule = DOCUMENTS[entry.kind as keyof typeof DOCUMENTS];
    if (!rule) continue;
    const document = await documents.findTaxDocumentOfSource(entry._id);
    expect(rule.issues, entry._id).toContain(document?.kind);
  }
});

it("nobody can change or remove a document: the model offers no way", () => {
  expect(Object.keys(documents).sort()).toEqual(["eachTaxDocument", "findIssued", "findLastOfSeries", "findLastStatement", "findNumbers", "findTaxDocument", "findTaxDocumentOfParty", "findTaxDocumentOfSource", "findTaxDocumentsOf", "findTaxDocumentsOfBooking", "insertTaxDocument", "insertTaxDocuments", "isNamedInDocument", "listTaxDocuments"].sort());
});

it("what was paid and served before there were documents is asked for by the migration, once", async () => {
  const ordered = await paid();
  await served(ordered);
  const { _id } = ordered.booking;
  await mongoose.connection.collection("tax_documents").deleteMany({ booking: _id });
  await mongoose.connection.collection("document_wants").deleteMany({});
  await documentsOfBefore.run();
  await documentsOfBefore.run();
  await relayUntilIssued();
  expect(await kindsOf(ordered)).toEqual(["KalaSetu invoice", "KalaSetu receipt", "artisan bill"]);
  expect((await verifyDocuments()).problems.filter((problem) => problem.includes("has"))).toEqual([]);
});
