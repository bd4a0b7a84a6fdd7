import { describe, expect, it } from "vitest";
import { readDemoOffset } from "~/models/clock.server";
import { setClock } from "~/services/clock/business-now.server";
import type { Browser } from "../support/browser";
import { createCustomer, draft, goesTo, look, openTestShop, useMarket, type Shop } from "../routes/bookings/market";
import { outcomeOf, problems } from "./kills/outcome";
import { hiddenIn } from "../support/browser";

const market = useMarket();

/** Where the tab is closed, what the bank was told to do, and what must have become of it an hour later. */
const STEPS = [
  { closed: "after seeing the price", steps: 1, outcome: "succeed", state: null },
  { closed: "the moment the order is sent", steps: 2, outcome: "succeed", state: "expired" },
  { closed: "on the page to pay", steps: 3, outcome: "succeed", state: "expired" },
  { closed: "at the bank", steps: 4, outcome: "succeed", state: "expired" },
  { closed: "the moment the bank has the money", steps: 5, outcome: "succeed", state: "confirmed" },
  { closed: "while a slow bank still works", steps: 5, outcome: "slow", state: "confirmed" },
  { closed: "when the bank's every message is lost", steps: 5, outcome: "drop", state: "confirmed" },
  { closed: "on the way back to the booking", steps: 6, outcome: "succeed", state: "confirmed" },
] as const;

/** Pays as far as this step and no further; gives the booking's id. */
async function payUntil(browser: Browser, shop: Shop, steps: number, outcome: string): Promise<string> {
  const checkout = await draft(browser, shop);
  const booking = checkout.split("/").pop() ?? "";
  const form = hiddenIn((await look(browser, checkout)).html);
  if (steps === 1) return booking;
  await browser.post(checkout, form);
  if (steps === 2) return booking;
  const page = `/bookings/${booking}/payment`;
  await look(browser, page);
  if (steps === 3) return booking;
  const bank = goesTo(await browser.toBank(page));
  if (steps === 4) return booking;
  const back = goesTo(await browser.submit(bank, { outcome }));
  if (steps > 5) await browser.get(back);
  return booking;
}

describe("the tab is closed (B16)", () => {
  it("at any of eight steps of paying: money becomes a booking, no money leaves nothing behind", async () => {
    const closed = [];
    for (const step of STEPS) {
      const shop = await openTestShop();
      const customer = await createCustomer();
      closed.push({ ...step, booking: await payUntil(await market.browser(customer), shop, step.steps, step.outcome), people: [customer, shop.artisan] });
    }
    for (const wait of ["PT6M", "PT54M"]) await market.site.advance(wait);
    await market.site.idle();
    setClock({ demo: await readDemoOffset() });
    for (const { closed: when, state, booking, people } of closed) {
      const paid = state === "confirmed";
      const letters = paid ? ["booking_confirmed", "new_booking"] : state === "expired" ? ["hold_expired"] : [];
      expect({ when, ...(await outcomeOf(booking, people)) }).toEqual({ when, state, taken: paid ? 1 : 0, promised: 0, refunded: 0, journal: paid ? ["capture", "transfer"] : [], letters });
    }
    expect(await problems()).toEqual([]);
  });
});
