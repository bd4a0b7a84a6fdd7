import { afterAll, beforeAll } from "vitest";
import { connectDatabase } from "~/database/connect.server";
import { buildIndexes } from "~/models/model.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { paths } from "~/paths";
import { Browser } from "../../support/browser";
import { createCustomer, dayAhead, openTestShop, type Shop } from "../../support/shop";
import { startSite, type Site } from "../../support/site";
import { unparted } from "../../support/unparted";

export interface Market {
  site: Site;
  /** A new browser, signed in as this person when one is named. */
  browser(person?: string): Promise<Browser>;
}

/** A running site, of one process or several, and this test's own hand on its database. */
export function useMarket({ processes = 1 }: { processes?: number } = {}): Market {
  const market = {} as Market;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const site = await startSite({ processes });
    ({ close } = await connectDatabase({ uri: site.database ?? undefined, dataDir: site.dataDir }));
    await buildIndexes();
    market.site = site;
    market.browser = async (person) => {
      const browser = new Browser(site.url);
      if (person) await browser.signInAs(`${person.toLowerCase()}@test.example`);
      return browser;
    };
  });

  afterAll(async () => {
    await close();
    await market.site.stop();
  });

  return market;
}

/** What a careful visitor writes into the second step. */
export const WORDS = { place: "home", pin: "313001", house: "14 Ambamata Scheme", landmark: "near the water tank", people: "2", phone: "98765 43210", note: "Second floor, no lift." };

export const detailsPath = (shop: Shop, { day = dayAhead(5), time = "10:00" } = {}): string => paths.bookingDetails({ slug: shop.slug }, { service: shop.service._id, day, time });

/** Where an answer sends the browser. */
export const goesTo = (answer: Response): string => answer.headers.get("location") ?? "";

/** Writes the second step and gives the address of the checkout. */
export async function draft(browser: Browser, shop: Shop, when: { day?: string; time?: string } = {}, words: Record<string, string> = {}): Promise<string> {
  const answer = await browser.submit(detailsPath(shop, when), { ...WORDS, ...words });
  if (answer.status !== 303) throw new Error(`The details were not taken: ${answer.status}`);
  return goesTo(answer);
}

/** Orders a time and gives the address of the booking. */
export async function hold(browser: Browser, shop: Shop, when: { day?: string; time?: string } = {}, words: Record<string, string> = {}): Promise<string> {
  const answer = await browser.submit(await draft(browser, shop, when, words), {});
  if (answer.status !== 303) throw new Error(`The order was not taken: ${answer.status}`);
  return goesTo(answer).replace(/\/payment$/, "");
}

/** Plays what the bank does with a held booking, and waits until all that follows has happened. */
export async function pay({ site }: Market, booking: string, outcome = "succeed"): Promise<void> {
  const answer = await fetch(`${site.url}${paths.devPayment({ payment: booking.split("/").pop() ?? "" })}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-kala-dev": "1" },
    body: JSON.stringify({ outcome }),
  });
  if (!answer.ok) throw new Error(`The bank did not play: ${answer.status}`);
  await site.idle();
}

/** Asks for the link that somebody else can pay a held booking by. */
export async function askForLink(browser: Browser, booking: string): Promise<string> {
  const answer = await browser.submit(`${booking}/pay-link`, {}, { from: paths.signOut() });
  if (answer.status !== 303) throw new Error(`No link was made: ${answer.status}`);
  return /\/pay\/[\w-]{44}/.exec(await (await browser.get(goesTo(answer))).text())?.[0] ?? "";
}

/** A page's text and what it says to programs. */
export async function look(browser: Browser, path: string): Promise<{ status: number; html: string; state: string | undefined; reason: string | undefined; version: string | undefined }> {
  return read(await browser.get(path));
}

export async function read(answer: Response) {
  const html = unparted(await answer.text());
  const mark = (name: string) => new RegExp(`<main[^>]* data-${name}="([^"]*)"`).exec(html)?.[1];
  return { status: answer.status, html, state: mark("state"), reason: mark("reason"), version: mark("version") };
}

/** Presses the button that pays on whichever page has it, and then one of the bank's; gives the answer that sends the browser back to the shop. */
export const payFrom = async (browser: Browser, page: string, outcome: string): Promise<Response> => browser.submit(goesTo(await browser.toBank(page)), { outcome });

/** The code on a page: as the link that telephones open, and its number at the gateway. */
export async function codeOn(browser: Browser, page: string): Promise<{ html: string; says: URL; id: string }> {
  const { html } = await look(browser, page);
  const says = new URL((/href="(upi:[^"]+)"/.exec(html)?.[1] ?? "upi://none").replaceAll("&amp;", "&"));
  return { html, says, id: says.searchParams.get("tr") ?? "" };
}

/** The id in a booking's address. */
export const bookingOf = (address: string): string => address.split("/").pop() ?? "";

/** What each payment of a booking's order means, in the alphabet's order. */
export const receiptsOf = async (booking: string) => ((await findPaymentOfBooking(bookingOf(booking)))?.receipts ?? []).map(({ meaning }) => meaning).sort();

export { createCustomer, dayAhead, openTestShop, type Shop };
