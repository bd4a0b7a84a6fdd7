import { paths } from "~/paths";
import type { Browser } from "./browser";

/** The words of each step of a new service, where a test cares for no others. */
export const SERVICE_WORDS = {
  what: { titleEn: "Pottery at your home", titleHi: "", descriptionEn: "We make pots.", descriptionHi: "" },
  where: { length: "60", places: "home", people: "६", prepareEn: "", prepareHi: "" },
  price: { priceType: "fixed", price: "₹1,200" },
};

const goesTo = (answer: Response): string => {
  const to = answer.headers.get("location");
  if (answer.status !== 303 || to === null) throw new Error(`A step of a service was answered ${answer.status}`);
  return to;
};

/** Begins a service as an artisan does, step after step up to looking it over. Gives the address of that. */
export async function describeService(browser: Browser, words: Record<string, string> = {}): Promise<string> {
  const own = (step: Record<string, string>) => ({ ...step, ...Object.fromEntries(Object.entries(words).filter(([name]) => name in step)) });
  const where = goesTo(await browser.submit(paths.artisanNewService(), own(SERVICE_WORDS.what)));
  const price = goesTo(await browser.submit(where, own(SERVICE_WORDS.where)));
  return goesTo(await browser.submit(price, own(SERVICE_WORDS.price)));
}

/** Describes a service and publishes it. Gives its address. */
export async function offerService(browser: Browser, words: Record<string, string> = {}): Promise<string> {
  return goesTo(await browser.submit(await describeService(browser, words), {})).replace("?saved=1", "");
}
