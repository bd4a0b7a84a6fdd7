import { beforeAll, describe, expect, it } from "vitest";
import { AuditRows } from "~/models/audit.server";
import { findTaxDocumentsOfBooking } from "~/models/tax-document.server";
import { findStaffMember } from "~/models/staff.server";
import { paths } from "~/paths";
import type { Browser } from "../support/browser";
import { equipped } from "../services/staff/office";
import { createCustomer, draft, hold, openTestShop, pay, useMarket, type Shop } from "./bookings/market";

const market = useMarket();
let shop: Shop;
let customer: Browser;
let artisan: Browser;
let booking: string;
let receipt: { _id: string; number: string };

/** The most a document may weigh as a page. */
const MOST_BYTES = 20_000;

const GSTIN = "08AAPFU0939F1ZV";
const SELLER = { legalName: "Ramesh Kumhar Pottery", business: "proprietorship", street: "12 Kumhar Mohalla", town: "Molela", pin: "313322", registered: "yes", gstin: GSTIN };

beforeAll(async () => {
  shop = await openTestShop();
  customer = await market.browser(await createCustomer());
  artisan = await market.browser(shop.artisan);
});

describe("an artisan says who he is before the law", () => {
  it("a slip in his GSTIN is named and his words stay", async () => {
    const answer = await artisan.submit(paths.artisanSeller(), { ...SELLER, gstin: "08AAPFU0939F1ZX" });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain("This GSTIN has a mistake in it");
    expect(html).toContain("Ramesh Kumhar Pottery");
  });

  it("and buyers read it before they order and before they pay, without his street", async () => {
    expect((await artisan.submit(paths.artisanSeller(), SELLER)).status).toBe(303);
    const checkout = await draft(customer, shop);
    booking = await hold(customer, shop, { time: "12:00" });
    for (const page of [checkout, `${booking}/payment`]) {
      const html = await (await customer.get(page)).text();
      for (const word of ["Ramesh Kumhar Pottery", "Molela, Rajasthan", GSTIN, "₹1,000.00"]) expect(html, page).toContain(word);
      expect(html, page).not.toContain("Kumhar Mohalla");
    }
  });
});

describe("the documents of a booking", () => {
  it("are listed after the payment, each a light page and a PDF under its number", async () => {
    await pay(market, booking);
    await market.site.idle();
    const [found] = await findTaxDocumentsOfBooking(booking.split("/").at(-1) ?? "");
    if (!found) throw new Error("no receipt");
    receipt = found;
    for (const language of ["", "/hi"]) {
      expect(await (await customer.get(`${language}${booking}/documents`)).text()).toContain(receipt.number);
      const answer = await customer.get(language + paths.document({ document: receipt._id }));
      const html = await answer.text();
      expect(answer.headers.get("cache-control")).toContain("no-store");
      expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
      expect(html).not.toMatch(/<script|\sstyle="|undefined|\[object/);
      for (const word of [receipt.number, "One thousand rupees only.", "एक हज़ार रुपये मात्र।", "Ramesh Kumhar Pottery", GSTIN]) expect(html).toContain(word);
    }
    const pdf = await customer.get(paths.documentFile({ document: receipt._id, file: `${receipt.number}.pdf` }));
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(pdf.headers.get("content-disposition")).toBe(`inline; filename="${receipt.number}.pdf"`);
    expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("are for whom they name alone, and under no other name", async () => {
    for (const stranger of [artisan, await market.browser(await createCustomer())]) expect((await stranger.get(paths.document({ document: receipt._id }))).status).toBe(404);
    expect((await customer.get(paths.documentFile({ document: receipt._id, file: "other.pdf" }))).status).toBe(404);
    expect((await (await market.browser()).get(paths.document({ document: receipt._id }))).status).toBe(303);
  });

  it("take no form: nothing on them can be changed", async () => {
    for (const path of [paths.document({ document: receipt._id }), `${booking}/documents`]) expect((await customer.post(path, {})).status).toBeGreaterThanOrEqual(400);
  });
});

describe("in the office", () => {
  it("finance finds one by its number and reads it, which is written down; support does not", async () => {
    const [finance, support] = await Promise.all((["finance", "support"] as const).map(async (role) => {
      const { id } = await equipped(role);
      const browser = await market.browser();
      await browser.signInAs((await findStaffMember(id))?.email ?? "");
      return { id, browser };
    }));
    if (!finance || !support) throw new Error("nobody");
    expect(await (await finance.browser.get(paths.adminDocuments({ q: receipt.number.toLowerCase() }))).text()).toContain(receipt.number);
    const read = () => AuditRows.countDocuments({ action: "document.read", actor: finance.id, target: `document:${receipt._id}` });
    expect(await read()).toBe(0);
    expect(await (await finance.browser.get(paths.adminDocument({ document: receipt._id }))).text()).toContain("Ananya Mehta");
    expect(await read()).toBe(1);
    expect((await finance.browser.get(paths.adminDocumentFile({ document: receipt._id, file: `${receipt.number}.pdf` }))).headers.get("content-type")).toBe("application/pdf");
    expect(await read()).toBe(2);
    for (const path of [paths.adminDocuments(), paths.adminDocument({ document: receipt._id })]) expect((await support.browser.get(path)).status).toBe(403);
  });
});
