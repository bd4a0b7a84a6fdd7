import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../ledger/entry";
import { sumPaise } from "../money";
import { days } from "../time/instant";
import { issuerOf, missingOfSeller, shownSeller, type SellerFacts } from "./seller";
import { DOCUMENTS, SOURCE_KINDS, sourceKindOf, statementSource, ofStatement } from "./sources";
import type { Issuer, TaxDocument } from "./tax-document";
import { buyerOf, placeOfSupply, suppliedOf, type Visit } from "./visit-facts";
import { writeCommission } from "./write-commission";
import { isAdvance, writeCreditNote } from "./write-credit-note";
import { writeReceipt } from "./write-receipt";
import { writeStatement } from "./write-statement";
import { writeVisitDocument } from "./write-visit-document";

const AT = Date.UTC(2026, 10, 10, 6);
const shop = { _id: "a", name: { en: "Ramesh Kumhar", hi: "रमेश कुम्हार" }, place: "molela", state: "RJ" };
const facts: SellerFacts = { legalName: "Ramesh Pottery", business: "proprietorship", street: "12 Bazaar", town: "Molela", pin: "313322", state: "RJ", gstin: "08AAPFU0939F1ZV" };
const seller = issuerOf(shop, facts, "7H3K9");
const visit = (changes: Partial<Visit> = {}): Visit => ({
  _id: "b",
  reference: "KS-ABC234",
  state: "completed",
  service: { id: "s", title: { en: "Pots", hi: "बर्तन" }, lengthMinutes: 60, priceType: "per_person", unitPrice: 59_000 },
  people: 2,
  place: "home",
  address: { pin: "313001", area: "Udaipur", house: "14 Ambamata", landmark: "near the tank" },
  start: AT - days(1),
  total: 118_000,
  refund: null,
  items: [],
  history: [{ event: "complete", actor: "artisan", at: AT, from: "confirmed", to: "completed", reason: null }],
  customer: "c",
  artisan: "a",
  ...changes,
});
const entry = (kind: string, lines: JournalEntry["lines"], changes: Partial<JournalEntry> = {}): JournalEntry => ({ _id: `${kind}:x`, kind: kind as JournalEntry["kind"], booking: "b", artisan: "a", currency: "INR", at: AT, lines, ...changes });
const earned = entry("earning", [{ account: "held", amount: 118_000 }, { account: "artisan_payable", amount: -104_076 }, { account: "commission", amount: -11_800 }, { account: "tax_payable", amount: -2_124 }]);
const buyer = buyerOf(visit(), "Ananya Mehta");
const issued = (draft: ReturnType<typeof writeVisitDocument>): TaxDocument => ({ ...(draft as NonNullable<typeof draft>), _id: "d", series: "7H3K9-T2627", n: 1, number: "7H3K9-T2627-1", issuedAt: AT });
const wrote = (who: Issuer, changes: Partial<Visit> = {}, craft: "pottery" | "mehendi" = "pottery") => writeVisitDocument(visit(changes), { buyer, seller: who, craft });

describe("the document of a visit", () => {
  it("of a registered artisan is a tax invoice whose parts are the price", () => {
    const invoice = wrote(seller);
    expect(invoice).toMatchObject({ kind: "invoice", taxable: 100_000, total: 118_000, placeOfSupply: "RJ", lines: [{ code: "visit", sac: "999799", quantity: 2, amount: 100_000 }], parties: ["c", "a"] });
    expect((invoice?.taxable ?? 0) + sumPaise((invoice?.taxes ?? []).map(({ amount }) => amount))).toBe(118_000);
  });

  it("of one who is not, or who never said who he is, is a bill without tax", () => {
    for (const said of [{ ...facts, gstin: null }, { ...facts, legalName: "", gstin: null }, null]) expect(wrote(issuerOf(shop, said, "7H3K9"))).toMatchObject({ kind: "bill", taxes: [], total: 118_000, placeOfSupply: null });
    expect(issuerOf(shop, null, "7H3K9")).toMatchObject({ name: "Ramesh Kumhar", address: "Molela, Rajasthan", gstin: null });
  });

  it("is about what was kept when it was cancelled, and is none when nothing was", () => {
    expect(wrote(seller, { state: "cancelled", refund: { amount: 59_000, rule: "half" } })).toMatchObject({ total: 59_000, lines: [{ code: "kept", quantity: 1 }] });
    expect(wrote(seller, { state: "cancelled", refund: { amount: 118_000, rule: "all" } })).toBeNull();
    for (const state of ["requested", "confirmed", "declined", "lost", "expired"] as const) expect(suppliedOf(visit({ state }))).toBe(0);
  });

  it("mehendi has its own rate", () => expect(wrote(seller, {}, "mehendi")?.taxes.map(({ bps }) => bps)).toEqual([250, 250]));

  it("is taxed where it was made: at the customer's home, else where the artisan works", () => {
    expect(placeOfSupply(visit({ address: { pin: "380001", area: "Ahmedabad", house: "", landmark: "" } }), "RJ")).toBe("GJ");
    expect(placeOfSupply(visit({ place: "workshop", address: null }), "RJ")).toBe("RJ");
    expect(placeOfSupply(visit({ address: { pin: "", area: "Udaipur", house: "", landmark: "" } }), "RJ")).toBe("RJ");
  });
});

it("the buyer is named with his town alone, from 50,000 rupees on with his address", () => {
  expect(buyerOf(visit(), "Ananya").address).toBe("Udaipur");
  expect(buyerOf(visit({ total: 4_999_999 }), "Ananya").address).toBe("Udaipur");
  expect(buyerOf(visit({ total: 5_000_000 }), "Ananya").address).toBe("14 Ambamata, near the tank, Udaipur, Rajasthan, 313001");
  expect(buyerOf(visit({ place: "workshop", address: null, total: 5_000_000 }), "Ananya").address).toBe("");
});

it("before paying, buyers see legal name, town and GSTIN, and no street", () => {
  expect(shownSeller(shop, facts)).toEqual({ name: { en: "Ramesh Pottery", hi: "Ramesh Pottery" }, legal: true, place: { en: "Molela, Rajasthan", hi: "मोलेला, राजस्थान" }, gstin: "08AAPFU0939F1ZV" });
  expect(shownSeller(shop, { ...facts, town: "Kotar" }).place).toEqual({ en: "Kotar, Rajasthan", hi: "Kotar, राजस्थान" });
  expect(shownSeller(shop, { ...facts, gstin: null }).gstin).toBeNull();
  expect(shownSeller(shop, { ...facts, gstin: null, gstinUnsaid: true }).gstin).toBeUndefined();
  for (const nothing of [null, { ...facts, legalName: "" }]) expect(shownSeller(shop, nothing)).toMatchObject({ name: shop.name, legal: false, gstin: undefined });
  expect([null, { ...facts, legalName: "" }, { ...facts, gstinUnsaid: true }, facts].map(missingOfSeller)).toEqual(["name", "name", "gstin", null]);
  expect(JSON.stringify(shownSeller(shop, facts))).not.toContain("Bazaar");
});

describe("the marketplace's commission", () => {
  it("is invoiced to the paisa of the journal, with IGST to another state", () => {
    expect(writeCommission(earned, visit(), seller, null)).toMatchObject({ kind: "invoice", taxable: 11_800, total: 13_924, taxes: [{ code: "cgst", amount: 1_062 }, { code: "sgst", amount: 1_062 }] });
    expect(writeCommission(earned, visit(), { ...seller, state: "KL" }, null)?.taxes).toEqual([{ code: "igst", bps: 1800, amount: 2_124 }]);
  });

  it("taken back has a credit note on that invoice; of nothing there is none", () => {
    const back = entry("clawback", earned.lines.map((line) => ({ ...line, amount: -line.amount })));
    const refersTo = { kind: "invoice", number: "KS-T2627-1", issuedAt: AT } as const;
    expect(writeCommission(back, visit(), seller, refersTo)).toMatchObject({ kind: "credit_note", total: 13_924, refersTo });
    expect(writeCommission(entry("earning", [{ account: "held", amount: 5 }, { account: "artisan_payable", amount: -5 }]), visit(), seller, null)).toBeNull();
  });
});

describe("money given back", () => {
  it("bears the tax of what it takes back, and goes to the same two", () => {
    const note = writeCreditNote({ source: "refund:r", amount: 59_000, at: AT, askedAt: AT - 9, bankReference: "ARN1" }, issued(wrote(seller)));
    expect(note).toMatchObject({ kind: "credit_note", taxable: 50_000, taxes: [{ amount: 4_500 }, { amount: 4_500 }], issuer: { code: "7H3K9" }, parties: ["c", "a"], refersTo: { number: "7H3K9-T2627-1" }, facts: { bankReference: "ARN1", at: AT, askedAt: AT - 9 } });
  });

  it("on a receipt has no tax in it", () => {
    const receipt = writeReceipt({ source: "capture:p", amount: 118_000, at: AT, payment: "p", method: "upi", payer: "customer" }, visit(), { buyer, seller });
    expect(writeCreditNote({ source: "refund:r", amount: 50, at: AT, askedAt: AT, bankReference: null }, issued(receipt))).toMatchObject({ taxable: 50, taxes: [], issuer: { code: "KS" }, parties: ["c"] });
  });

  it.each([
    ["all of a visit that never was", { amount: 100, captured: 100, supplied: 0, givenBack: 0 }, true],
    ["half of one cancelled late", { amount: 50, captured: 100, supplied: 50, givenBack: 0 }, true],
    ["of one that was served", { amount: 1, captured: 100, supplied: 100, givenBack: 0 }, false],
    ["more than what was paid beyond it", { amount: 51, captured: 100, supplied: 50, givenBack: 0 }, false],
    ["of what was kept, after the rest went back", { amount: 10, captured: 100, supplied: 50, givenBack: 50 }, false],
  ])("%s: whether it was paid in advance", (_what, sums, advance) => expect(isAdvance(sums)).toBe(advance));
});

describe("a month's statement", () => {
  const artisan = { ...seller, person: "a" };
  const month = (entries: JournalEntry[], opening = 0) => writeStatement({ artisan, month: "2026-11", opening, entries, references: new Map([["b", "KS-ABC234"]]), bankReferences: new Map([["payout:x", "UTR123"]]) }).statement;

  it("adds up from what was owed to what is owed", () => {
    const paid = entry("payout", [{ account: "artisan_payable", amount: 100_000 }, { account: "gateway", amount: -100_000 }], { booking: null });
    expect(month([earned, paid], 500)).toMatchObject({ opening: 500, closing: 4_576, lines: [{ kind: "earning", gross: 118_000, commission: 11_800, tax: 2_124, amount: 104_076, reference: "KS-ABC234" }, { kind: "payout", gross: 0, amount: -100_000, reference: "UTR123" }] });
  });

  it("leaves out what changes nothing for him", () => {
    expect(month([entry("transfer", [{ account: "gateway", amount: -5 }, { account: "gateway", amount: 5 }])])?.lines).toEqual([]);
  });
});

it("a source tells its kind, and what has none has no document", () => {
  expect(SOURCE_KINDS.map((kind) => sourceKindOf(`${kind}:x`))).toEqual([...SOURCE_KINDS]);
  expect(Object.keys(DOCUMENTS).sort()).toEqual([...SOURCE_KINDS].sort());
  for (const other of ["transfer:x", "payout:x", "x", ""]) expect(sourceKindOf(other)).toBeNull();
  expect(ofStatement(statementSource("a-b_c", "2026-10"))).toEqual({ artisan: "a-b_c", month: "2026-10" });
});
